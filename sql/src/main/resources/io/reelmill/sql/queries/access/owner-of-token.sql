select name
from token
where sha256 = :sha256
