local home, kind, name = ...
local places = {
  user = "/prosody/data/lab%2etest/archive/",
  room = "/prosody/data/conference%2elab%2etest/muc_log/",
}

local function encode(text)
  return (text:gsub("%W", function(c) return ("%%%02x"):format(c:byte()) end))
end

local function escape(text)
  return (text:gsub("[\\\t\n\r]", { ["\\"] = "\\\\", ["\t"] = "\\t", ["\n"] = "\\n", ["\r"] = "\\r" }))
end

local function body(stanza)
  for _, child in ipairs(stanza) do
    if type(child) == "table" and child.name == "body" then return table.concat(child) end
  end
  return ""
end

local path = home .. assert(places[kind], "user or room") .. encode(name) .. ".list"
local file = io.open(path)
if not file then os.exit(0) end -- nothing archived yet
file:close()

local function item(stanza)
  print(table.concat({
    ("%.6f"):format(stanza.when), stanza.with or "-", stanza.attr.from or "-", stanza.attr.type or "normal",
    escape(body(stanza)),
  }, "\t"))
end

assert(loadfile(path, "t", { item = item }))()
