-- What is fresh of a video's progress; all clocks but Redis' own are left out of it.
-- KEYS: the video's hash. ARGV: seconds that something stays fresh.
local now = tonumber(redis.call('TIME')[1])
local fresh = {}
for _, held in ipairs(redis.call('HVALS', KEYS[1])) do
  local second, progress = string.match(held, '^(%d+) %d+ (.*)$')
  if second and now - tonumber(second) <= tonumber(ARGV[1]) then
    fresh[#fresh + 1] = progress
  end
end
return fresh
