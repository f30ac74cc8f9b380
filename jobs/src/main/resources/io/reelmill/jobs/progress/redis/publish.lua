-- Keeps and tells how far an attempt has come, unless a later attempt is known.
-- KEYS: the video's hash. ARGV: work, attempt, progress as JSON, seconds to keep the hash, channel.
-- A field holds "<second of Redis' clock> <attempt> <progress>".
local held = redis.call('HGET', KEYS[1], ARGV[1])
local attempt = held and string.match(held, '^%d+ (%d+) ')
if attempt and tonumber(attempt) > tonumber(ARGV[2]) then
  return 0
end
redis.call('HSET', KEYS[1], ARGV[1], redis.call('TIME')[1] .. ' ' .. ARGV[2] .. ' ' .. ARGV[3])
redis.call('EXPIRE', KEYS[1], ARGV[4])
redis.call('PUBLISH', ARGV[5], ARGV[3])
return 1
