insert into token (name, sha256)
values (:name, :sha256)
on conflict (name) do update
set sha256 = excluded.sha256
