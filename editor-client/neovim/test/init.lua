-- A user's configuration, and nothing else.
local neovim = vim.fn.fnamemodify(vim.fn.expand("<sfile>"), ":p:h:h")
vim.opt.swapfile = false
vim.opt.runtimepath:prepend(neovim)
vim.g.quoth_command = { vim.env.QUOTH_PROGRAM, "lsp" }
vim.cmd("syntax on")
dofile(neovim .. "/quoth.lua")
