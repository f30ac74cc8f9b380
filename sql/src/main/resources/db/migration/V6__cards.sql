-- The small picture of a poster, for lists of films.
alter table thumbnail
    drop constraint thumbnail_kind_check,
    add constraint thumbnail_kind_check check (kind in ('poster', 'card', 'still', 'storyboard', 'preview'));
