select exists (select from person)
