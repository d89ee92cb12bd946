--- Draws argument maps in documents of Pandoc and Quarto: code blocks of the class `argmap`.
-- A block holds a map, or names its file by the attribute `file`. Attributes may also be comments before the map, as
-- Quarto has them: `#| label: fig-rain`. The program `argmap` must be on the PATH.

-- generated: options of pictures
local OPTIONS = { "layout", "aspect", "theme", "direction", "focus", "depth", "only", "labels" }
local FLAGS = { "standing" }
-- end
local OTHERS = { "file", "width", "alt", "cap", "caption", "label" }
local OF_CELLS = { "classes", "echo", "error", "eval", "include", "output", "warning" }
local SLIDES = { revealjs = true, slidy = true, slideous = true, dzslides = true, s5 = true }
local VECTOR = { epub = true, epub2 = true, epub3 = true, typst = true }
local PIXELS = { docx = true, odt = true, opendocument = true, pptx = true, rtf = true }
local TYPES = { svg = "image/svg+xml", pdf = "application/pdf", png = "image/png" }
local UNSEEN = {
  { 0x0, 0x1f }, { 0x7f, 0x9f }, { 0x200b, 0x200f }, { 0x2028, 0x202e }, { 0x2060, 0x206f },
  { 0xfeff, 0xfeff }, { 0xfff0, 0xfffb }, { 0xe0000, 0xe0fff },
}
local count = 0

--- What the format of the document can show: `html` (SVG in the page), a format of pictures, or `txt` (the outline).
local function kind()
  if FORMAT:match("html") or SLIDES[FORMAT] then return "html" end
  if VECTOR[FORMAT] then return "svg" end
  if PIXELS[FORMAT] then return "png" end
  if FORMAT == "latex" or FORMAT == "beamer" or FORMAT == "context" then return "pdf" end
  return "txt"
end

--- A path that no program takes for an option or for standard input.
local function plain(path)
  return path:sub(1, 1) == "-" and "./" .. path or path
end

--- The folder that a map must lie in, or in the Quarto project around it: where Pandoc runs, or where the document
-- lies if that is elsewhere. Quarto runs Pandoc in the folder of the document, on a copy.
local function home()
  local input = PANDOC_STATE.input_files[1]
  if quarto or not input or input == "-" or input:match("^%a[%w+.-]*://") then return "." end
  local path = pandoc.path.make_relative(input, pandoc.system.get_working_directory())
  if pandoc.path.is_relative(path) and not path:match("%.%.") then return "." end
  return pandoc.path.directory(input)
end

--- Whether a file is there; it is not opened, since opening a pipe would wait for ever. Before Pandoc 2.19 nothing lists
-- a folder, but a file that is there can be given the name that it has.
local function exists(path)
  if not pandoc.system.list_directory then return os.rename(path, path) == true end
  local done, names = pcall(pandoc.system.list_directory, pandoc.path.directory(path))
  return done and pandoc.List(names):includes(pandoc.path.filename(path))
end

--- Where the file of a map lies, and the folder that it must lie in: where Pandoc runs, or else the first folder of
-- `--resource-path` that has it. In Quarto a document can set that path, so there it opens no other folder.
local function find(file)
  if pandoc.path.is_relative(file) and not file:match("%.%.") and not exists(file) then
    for _, folder in ipairs(PANDOC_STATE.resource_path or {}) do
      local path = pandoc.path.join({ folder, file })
      if exists(path) then return plain(path), quarto and home() or folder end
    end
  end
  return plain(file), home()
end

--- A value of YAML on one line, without quotes.
local function unquoted(value)
  if value:match("^[|>][-+]?$") then return "" end
  local double, single = value:match('^"(.*)"$'), value:match("^'(.*)'$")
  if double then return (double:gsub('\\(["\\])', "%1")) end
  return single and single:gsub("''", "'") or value
end

--- Make attributes of the comments `#| name: value` with which a block begins; further lines of a text are indented.
local function take_comments(block)
  local name
  for line in (block.text .. "\n"):gmatch("(.-)\r?\n") do
    local content = line:match("^#|(.*)$")
    if not content then break end
    local key, value = content:match("^%s?([%w-]+):%s*(.-)%s*$")
    if key then
      name = block.attributes[key] == nil and key
      if name then block.attributes[name] = unquoted(value) end
    elseif name and content:match("^%s%s+%S") then
      block.attributes[name] = (block.attributes[name] .. " " .. content:match("^%s*(.-)%s*$")):gsub("^ ", "")
    end
  end
  if block.identifier == "" then block.identifier = block.attributes.label or "" end
end

local function option(block, name, default)
  return block.attributes["fig-" .. name] or block.attributes[name] or default
end

--- What an outline does not take: the same document may become a picture elsewhere.
local PICTURED = { aspect = true, labels = true, theme = true }

--- What `argmap render` is to be told, each argument by itself: no shell reads them.
local function arguments(block, output, prefix)
  local file, folder = "-", home()
  if block.attributes.file then file, folder = find(block.attributes.file) end
  local list = { "render", file, "-o", output, "--prefix=" .. prefix, "--within=" .. folder }
  for _, name in ipairs(OPTIONS) do
    local value = block.attributes[name]
    if output:match("%.txt$") and PICTURED[name] then value = nil end
    if value then table.insert(list, "--" .. name .. "=" .. value) end
  end
  if output:match("%.svg$") or output:match("%.pdf$") then table.insert(list, "--no-source") end
  if not block.attributes.layout and output:match("%.pdf$") then table.insert(list, "--paper=fit") end
  for _, name in ipairs(FLAGS) do
    local value = block.attributes[name]
    if value and value ~= "false" then table.insert(list, "--" .. name) end
  end
  return list
end

--- A text that no terminal and no log obeys: what is not seen as escapes, and commands with a backslash in them.
local function printable(text)
  local shown = text:gsub(utf8.charpattern, function(character)
    local code = utf8.codepoint(character)
    for _, range in ipairs(UNSEEN) do
      if code >= range[1] and code <= range[2] then return string.format("\\u{%x}", code) end
    end
  end)
  return (shown:gsub("##", "#\\#"))
end

--- Whether Quarto gives an attribute to figures, code and cells of any kind.
local function is_of_cells(name)
  return name:match("^fig%-") or name:match("^code%-") or name:match("^data%-") or pandoc.List(OF_CELLS):includes(name)
end

--- Say which attributes have no effect: a misspelled one is taken for one that has.
local function warn(block)
  local known = pandoc.List(OPTIONS) .. pandoc.List(FLAGS) .. pandoc.List(OTHERS)
  for name in pairs(block.attributes) do
    if not known:includes(name) and not is_of_cells(name) then
      local message = "argmap.lua: an argument map has no attribute '" .. name .. "'; it can have "
      io.stderr:write(printable(message .. table.concat(known, ", ")) .. "\n")
    end
  end
end

--- Say why there is no picture, and end: a document that lacks one would be taken for whole.
local function fail(block, problem)
  local map = block.attributes.file or "a map in the document"
  local status = type(problem) == "table" and "exit status " .. problem.error_code or tostring(problem)
  io.stderr:write(printable("argmap.lua: argmap could not draw " .. map .. " (" .. status .. ")") .. "\n")
  os.exit(1)
end

--- What argmap makes of the map of a block.
local function rendered(block, format, prefix)
  local content, problem = pandoc.system.with_temporary_directory("argmap", function(folder)
    local output = folder .. "/map." .. format
    local done, result = pcall(pandoc.pipe, "argmap", arguments(block, output, prefix), block.text .. "\n")
    if not done then return nil, result end
    local file = assert(io.open(output, "rb"))
    local read = file:read("a")
    file:close()
    return read
  end)
  return content or fail(block, problem)
end

local function escaped(text)
  return (text:gsub("[&<>\"]", { ["&"] = "&amp;", ["<"] = "&lt;", [">"] = "&gt;", ['"'] = "&quot;" }))
end

--- The picture in the page, as wide as asked for, else as it is if there is room.
local function in_page(block, prefix)
  local width = (block.attributes.width or ""):match("^[%d.]+%a*%%?$")
  if width and width:match("^[%d.]+$") then width = width .. "px" end
  local size = (width and "width: " .. width or "max-width: 100%") .. "; height: auto"
  local svg = rendered(block, "svg", prefix):gsub("^.-<svg ", function() return '<svg style="' .. size .. '" ' end, 1)
  local alt = 'role="group" aria-label="' .. escaped(option(block, "alt", "Argument map")) .. '"'
  return pandoc.RawBlock("html", '<div class="argmap" ' .. alt .. ' style="overflow-x: auto">\n' .. svg .. "</div>")
end

--- The picture as an image.
local function image(block, format, prefix, caption)
  local name = prefix .. "map." .. format
  pandoc.mediabag.insert(name, TYPES[format], rendered(block, format, prefix))
  local attributes = { width = block.attributes.width }
  local alt = option(block, "alt", "Argument map")
  if pandoc.Figure then return pandoc.Plain({ pandoc.Image(alt, name, "", pandoc.Attr("", {}, attributes)) }) end
  local attr = pandoc.Attr(caption and block.identifier or "", {}, attributes)
  return pandoc.Para({ pandoc.Image(caption or alt, name, caption and "fig:" or "", attr) })
end

--- Whether Quarto is to number a picture, so that the text can refer to it as `@fig-rain`.
local function is_float(block)
  return quarto and quarto.FloatRefTarget and block.identifier:match("^fig%-")
end

--- A picture with its caption; before Pandoc 3 a figure is an image with a mark, and a page needs its own.
-- Quarto has numbers and references for figures of its own type alone, once it has read the document.
local function framed(block, content, caption)
  if is_float(block) then
    return quarto.FloatRefTarget({
      identifier = block.identifier,
      type = "Figure",
      content = pandoc.Blocks({ content }),
      caption_long = pandoc.Blocks({ pandoc.Plain(caption or {}) }),
    })
  end
  if pandoc.Figure then
    return pandoc.Figure({ content }, { long = { pandoc.Plain(caption) } }, pandoc.Attr(block.identifier))
  end
  if content.t ~= "RawBlock" then return content end
  local id = block.identifier ~= "" and ' id="' .. escaped(block.identifier) .. '"' or ""
  return {
    pandoc.RawBlock("html", "<figure" .. id .. ">"),
    content,
    pandoc.RawBlock("html", "<figcaption>"),
    pandoc.Plain(caption),
    pandoc.RawBlock("html", "</figcaption></figure>"),
  }
end

function CodeBlock(block)
  if not (block.classes:includes("argmap") or block.classes:includes("{argmap}")) then return nil end
  take_comments(block)
  warn(block)
  count = count + 1
  local prefix, format = "argmap-" .. count .. "-", kind()
  if format == "txt" then return pandoc.CodeBlock(rendered(block, "txt", prefix), pandoc.Attr(block.identifier)) end
  local text = option(block, "cap", block.attributes.caption)
  local caption = text and pandoc.utils.blocks_to_inlines(pandoc.read(text, "markdown").blocks)
  local content = format == "html" and in_page(block, prefix) or image(block, format, prefix, caption)
  if caption or is_float(block) then return framed(block, content, caption) end
  return block.identifier == "" and content or pandoc.Div({ content }, pandoc.Attr(block.identifier))
end
