select password_hash
from person
where username = :username
