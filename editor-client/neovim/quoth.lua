-- Quoth in Neovim 0.7 and newer: the file type, and a language server for it.
-- Paste this into init.lua, or keep it beside it and say: dofile(vim.fn.stdpath("config") .. "/quoth.lua")

-- The server's command; set vim.g.quoth_command before this to say another.
local command = vim.g.quoth_command or { "quoth", "lsp" }

-- A corpus is the folder with the nearest quoth.json, else the file's own folder.
local function corpus_of(file)
  local folder = vim.fn.fnamemodify(file, ":p:h")
  local config = vim.fn.findfile("quoth.json", vim.fn.escape(folder, " ,") .. ";")
  return config ~= "" and vim.fn.fnamemodify(config, ":p:h") or folder
end

local start

if vim.fn.has("nvim-0.8") == 1 then
  start = function(buffer, config)
    vim.lsp.start(config, { bufnr = buffer })
  end
else
  -- Neovim 0.7 starts a new server at each call, so the one of a corpus is remembered here.
  local clients = {}
  start = function(buffer, config)
    local id = clients[config.root_dir]
    if not id or vim.lsp.client_is_stopped(id) then
      id = vim.lsp.start_client(config)
      clients[config.root_dir] = id
    end
    if id then
      vim.lsp.buf_attach_client(buffer, id)
    end
  end
end

local group = vim.api.nvim_create_augroup("quoth", { clear = true })

vim.api.nvim_create_autocmd({ "BufRead", "BufNewFile" }, {
  group = group,
  pattern = "*.quoth",
  callback = function(event)
    vim.api.nvim_buf_set_option(event.buf, "filetype", "quoth")
  end,
})

vim.api.nvim_create_autocmd("FileType", {
  group = group,
  pattern = "quoth",
  callback = function(event)
    -- The text of an article is sacred: no line end is added to it.
    vim.api.nvim_buf_set_option(event.buf, "fixendofline", false)
    if vim.fn.executable(command[1]) == 0 then
      vim.notify("Quoth: there is no program " .. command[1] .. "; set vim.g.quoth_command", vim.log.levels.WARN)
      return
    end
    local root = corpus_of(vim.api.nvim_buf_get_name(event.buf))
    start(event.buf, {
      name = "quoth",
      cmd = command,
      root_dir = root,
      workspace_folders = { { uri = vim.uri_from_fname(root), name = vim.fn.fnamemodify(root, ":t") } },
    })
  end,
})
