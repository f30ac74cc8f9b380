insert into person (username, password_hash)
values (:username, :passwordHash)
on conflict (username) do update
set password_hash = excluded.password_hash
