-- Runs inside of Neovim, on an article of the seeds in which one mention names somebody whom nobody defines.
local patience = 30000
local failures = 0

local function check(name, condition, seen)
  io.stdout:write((condition and "ok: " or "FAILED: ") .. name .. "\n")
  if not condition then
    failures = failures + 1
    io.stdout:write("  seen: " .. vim.inspect(seen) .. "\n")
  end
end

local function put_cursor_on(text)
  vim.fn.cursor(1, 1)
  return vim.fn.search("\\V" .. text, "W") > 0
end

local function ask(method)
  local answers = vim.lsp.buf_request_sync(0, method, vim.lsp.util.make_position_params(), patience) or {}
  for _, answer in pairs(answers) do
    return answer.result or answer.error
  end
end

-- The file type, and colours from the syntax file.
check("a .quoth file has its type", vim.bo.filetype == "quoth", vim.bo.filetype)
put_cursor_on("The talks were held")
local group = vim.fn.synIDattr(vim.fn.synID(vim.fn.line("."), vim.fn.col("."), 1), "name")
check("a claim is highlighted", group == "quothClaim", group)

-- Diagnostics come by themselves.
vim.wait(patience, function()
  return #vim.diagnostic.get(0) > 0
end, 20)
local diagnostics = vim.diagnostic.get(0)
local first = diagnostics[1] or {}
check("the server finds the one mistake", #diagnostics == 1, diagnostics)
check("and says who is not defined", (first.message or ""):find("nobody-knows", 1, true) ~= nil, first.message)
check("with the code of its rule", first.code == "Q101" or vim.inspect(first.user_data or ""):find("Q101", 1, true) ~= nil, first)
put_cursor_on("nobody-knows")
check("on the line where it is", first.lnum == vim.fn.line(".") - 1, first.lnum)

-- A hover card.
put_cursor_on("orlan|General")
local hover = ask("textDocument/hover") or {}
local card = vim.inspect(hover.contents)
check("hover names the person", card:find("Ilan Orlan", 1, true) ~= nil, hover)
check("and the person's role", card:find("chief of the defence staff", 1, true) ~= nil, hover)

-- Go to definition, as the key does it.
put_cursor_on("orlan|General")
local article = vim.api.nvim_get_current_buf()
vim.lsp.buf.definition()
vim.wait(patience, function()
  return vim.api.nvim_get_current_buf() ~= article
end, 20)
check("definition leads to the registry", vim.fn.expand("%:t") == "registry.quoth", vim.fn.expand("%:p"))
check("to the line that defines the person", vim.fn.getline("."):find("^@orlan:") ~= nil, vim.fn.getline("."))

-- One server for the corpus: the registry's buffer talks to the same one.
vim.wait(patience, function()
  return #vim.lsp.buf_get_clients(0) > 0
end, 20)
check("both files share one server", #vim.lsp.get_active_clients() == 1, #vim.lsp.get_active_clients())

io.stdout:write(failures == 0 and "neovim: all passed\n" or ("neovim: " .. failures .. " failed\n"))
vim.cmd(failures == 0 and "qall!" or "cquit!")
