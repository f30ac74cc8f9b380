-- Forgets an attempt's progress, unless a later attempt is known.
-- KEYS: the video's hash. ARGV: work, attempt.
local held = redis.call('HGET', KEYS[1], ARGV[1])
local attempt = held and string.match(held, '^%d+ (%d+) ')
if attempt and tonumber(attempt) <= tonumber(ARGV[2]) then
  redis.call('HDEL', KEYS[1], ARGV[1])
end
