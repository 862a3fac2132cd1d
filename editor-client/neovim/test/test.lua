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

-- From here on in the article again, as a user goes back.
local function edit(path)
  vim.cmd("edit " .. vim.fn.fnameescape(path))
end

local function text_of(buffer)
  return table.concat(vim.api.nvim_buf_get_lines(buffer, 0, -1, false), "\n")
end

local function has(text, part)
  return text:find(part, 1, true) ~= nil
end

local corpus = vim.fn.expand("%:p:h")
edit(corpus .. "/articles/quiet-visit.quoth")

-- References, as the key lists them.
put_cursor_on("orlan|General")
vim.lsp.buf.references()
vim.wait(patience, function()
  return #vim.fn.getqflist() > 0
end, 20)
local files = {}
for _, item in ipairs(vim.fn.getqflist()) do
  files[vim.fn.fnamemodify(vim.fn.bufname(item.bufnr), ":t")] = true
end
check("references are found in the article", files["quiet-visit.quoth"], files)
check("in the registry", files["registry.quoth"], files)
check("and in articles that are not open", files["fact-check-reserves.quoth"], files)
vim.cmd("cclose")

-- The outline and the search over the corpus.
edit(corpus .. "/articles/quiet-visit.quoth")
vim.fn.setqflist({})
vim.lsp.buf.document_symbol()
vim.wait(patience, function()
  return #vim.fn.getqflist() > 0
end, 20)
local outline = vim.inspect(vim.tbl_map(function(item)
  return item.text
end, vim.fn.getqflist()))
check("the outline begins with the people", has(outline, "Davin Coll"), outline)
check("and has the claims by speaker", has(outline, "Ilan Orlan: “We cannot hold the line,”"), outline)
vim.cmd("cclose")
local answers = vim.lsp.buf_request_sync(0, "workspace/symbol", { query = "Tessery univ" }, patience) or {}
check("people are found in the whole corpus", has(vim.inspect(answers), "registry.quoth"), answers)

-- A code action: the id that nobody defines becomes the one that was meant.
local choose = vim.ui.select
local titles = {}
vim.ui.select = function(items, _, on_choice)
  for _, item in ipairs(items) do
    local title = item[2].title
    table.insert(titles, title)
    if title:find("ort-tessery", 1, true) or title:find("nobody-knows", 1, true) then
      return on_choice(item)
    end
  end
  on_choice(nil)
end
put_cursor_on("nobody-knows")
local before = text_of(0)
vim.lsp.buf.code_action()
vim.wait(patience, function()
  return text_of(0) ~= before
end, 20)
vim.ui.select = choose
check("a code action changes the text", text_of(0) ~= before, titles)
vim.wait(patience, function()
  return #vim.diagnostic.get(0) == 0
end, 20)
check("and mends the problem", #vim.diagnostic.get(0) == 0, vim.diagnostic.get(0))

-- Rename, in files that are open and in files that are not.
put_cursor_on("orlan|General")
vim.lsp.buf.rename("general-orlan")
vim.wait(patience, function()
  return has(text_of(0), "[@general-orlan|General")
end, 20)
local function renamed(path)
  local buffer = vim.fn.bufnr(corpus .. "/" .. path)
  return buffer >= 0 and has(text_of(buffer), "@general-orlan") and not has(text_of(buffer), "@orlan")
end
check("rename changes the article", renamed("articles/quiet-visit.quoth"), text_of(0))
check("the registry that defines the id", renamed("registry.quoth"))
check("and an article that was not open", renamed("articles/fact-check-reserves.quoth"))
put_cursor_on("general-orlan|General")
-- Neovim tells the server of the other files when nothing was typed for a moment.
local known, asked = "", false
vim.wait(patience, function()
  if not asked then
    asked = true
    vim.lsp.buf_request(0, "textDocument/hover", vim.lsp.util.make_position_params(), function(_, result)
      known, asked = vim.inspect(result), false
    end)
  end
  return has(known, "Ilan Orlan")
end, 20)
check("the server knows the new id", has(known, "Ilan Orlan"), known)
vim.wait(patience, function()
  return #vim.diagnostic.get() == 0
end, 20)
check("and finds nothing to complain about in any file", #vim.diagnostic.get() == 0, vim.diagnostic.get())

-- Completion, typed by hand: another Neovim is driven by its keys, as inserting cannot be watched from inside.
local typist = vim.fn.jobstart({
  vim.v.progpath, "--embed", "--headless", "-u", vim.env.QUOTH_TEST_INIT, vim.env.QUOTH_TEST_COPY .. "/articles/quiet-visit.quoth",
}, { rpc = true })
local function in_typist(code)
  return vim.rpcrequest(typist, "nvim_exec_lua", code, {})
end
local function wait_in_typist(code)
  return vim.wait(patience, function()
    return in_typist(code)
  end, 20)
end
local ready = wait_in_typist("return #vim.lsp.buf_get_clients(0) > 0 and vim.lsp.buf_get_clients(0)[1].initialized == true")
check("a second editor has a server of its own", ready)
-- The registry is read when the mistake is found: it takes one to know that nobody defines an id.
wait_in_typist("return #vim.diagnostic.get(0) > 0")
in_typist('vim.bo.omnifunc = "v:lua.vim.lsp.omnifunc"')
vim.rpcrequest(typist, "nvim_input", "Go[@orl<C-x><C-o>")
local offered = wait_in_typist("return vim.fn.pumvisible() == 1")
check("people are offered while their id is typed", offered, in_typist("return vim.api.nvim_get_current_line()"))
local items = in_typist("return vim.fn.complete_info({ 'items' }).items")
check("with their names", has(vim.inspect(items), "Ilan Orlan"), items)
vim.rpcrequest(typist, "nvim_input", "<C-n><C-y>")
local accepted = wait_in_typist("return vim.api.nvim_get_current_line():find('[@orlan', 1, true) == 1")
check("and an offer that is accepted stands in the text", accepted, in_typist("return vim.api.nvim_get_current_line()"))
vim.fn.jobstop(typist)

io.stdout:write(failures == 0 and "neovim: all passed\n" or ("neovim: " .. failures .. " failed\n"))
vim.cmd(failures == 0 and "qall!" or "cquit!")
