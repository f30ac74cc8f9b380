-- A film is a list of takes; those that were planned before takes were known have one.
update video
set plan = (plan - 'reading' - 'picture')
    || jsonb_build_object(
        'takes', jsonb_build_array(jsonb_build_object(
            'reading', plan -> 'reading',
            'picture', plan -> 'picture',
            'sounds', jsonb_path_query_array(plan, '$.audio[*].stream'),
            'begins', null)),
        'grid', (plan -> 'grid') || '{"later": []}'::jsonb)
where plan is not null;
