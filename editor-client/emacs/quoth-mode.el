;;; quoth-mode.el --- Who said what in news articles  -*- lexical-binding: t; -*-

;; SPDX-License-Identifier: MIT
;; Package-Requires: ((emacs "28.1"))
;; Version: 0.1.0
;; URL: https://github.com/quoth-lang/quoth

;;; Commentary:

;; A major mode for .quoth files: a first paint of tags and header, and the
;; language server `quoth lsp' for all else, by way of Eglot.

;;; Code:

(require 'project)

(defgroup quoth nil
  "Who said what in news articles."
  :group 'text)

(defcustom quoth-server-command '("quoth" "lsp")
  "The command that starts the language server."
  :type '(repeat string))

(defface quoth-head '((t :inherit shadow))
  "What stands between a tag's opening bracket and its text.")
(defface quoth-mention '((t :inherit font-lock-type-face))
  "Words that mention somebody.")
(defface quoth-source '((t :inherit font-lock-function-name-face))
  "Words that name who is credited.")
(defface quoth-cue '((t :inherit font-lock-keyword-face))
  "Words that attribute.")
(defface quoth-claim '((t :inherit font-lock-string-face))
  "Words that are attributed.")
(defface quoth-note '((t :inherit font-lock-comment-face))
  "A note to fellow annotators.")
(defface quoth-key '((t :inherit font-lock-variable-name-face))
  "A key of the header.")
(defface quoth-definition '((t :inherit font-lock-constant-face))
  "An id that the header defines.")

(defconst quoth--longest-header 200000
  "Behind so many characters nobody looks for the end of a header.")

(defun quoth--header-end ()
  "Where the header ends, its last line included; nil where there is none."
  (save-excursion
    (save-match-data
      (goto-char (point-min))
      (and (looking-at "---[ \t]*$")
           (zerop (forward-line))
           (re-search-forward "^---[ \t]*$" (min (point-max) (+ (point) quoth--longest-header)) t)
           (point)))))

(defun quoth--in-header (pattern)
  "A matcher of PATTERN that looks at the header alone."
  (lambda (limit)
    (let ((end (quoth--header-end)))
      (and end
           (< (point) end)
           (re-search-forward pattern (min limit end) t)))))

(defun quoth--tag (sigil)
  "A pattern for tags of SIGIL that lie on one line and hold no other tag."
  (concat "\\[" (regexp-quote sigil) "[^][|\n]*|\\([^][\n]*\\)\\]"))

(defvar quoth-font-lock-keywords
  `((,(quoth--in-header "^---[ \t]*$") . 'quoth-head)
    (,(quoth--in-header "^[ \t]*#.*$") . 'font-lock-comment-face)
    (,(quoth--in-header "^[@!][^:\n]+\\(?:[ \t]*:\\)") . 'quoth-definition)
    (,(quoth--in-header "^[ \t]*[[:alpha:]][^:\n]*:") . 'quoth-key)
    (,(quoth--tag "@") 1 'quoth-mention)
    (,(quoth--tag "^") 1 'quoth-source)
    (,(quoth--tag "~") 1 'quoth-cue)
    (,(quoth--tag "!") 1 'quoth-claim)
    (,(quoth--tag "#") 1 'quoth-note)
    ("\\[[-@^~!#][^][|\n]*|" 0 'quoth-head t)
    ("\\]" . 'quoth-head))
  "The first paint; what nests is for the language server to tell.")

;; A name ends at the bar, and an id begins behind its sigil.
(defvar quoth-mode-syntax-table
  (let ((table (make-syntax-table text-mode-syntax-table)))
    (dolist (sign (string-to-list "@^~!#|=,"))
      (modify-syntax-entry sign "." table))
    table)
  "What words and symbols are made of.")

(defun quoth-find-corpus (directory)
  "The corpus around DIRECTORY: the folder with the nearest quoth.json."
  (let ((root (locate-dominating-file directory "quoth.json")))
    (and root (cons 'transient (expand-file-name root)))))

;;;###autoload
(define-derived-mode quoth-mode text-mode "Quoth"
  "Major mode for articles that say who said what."
  (setq-local font-lock-defaults '(quoth-font-lock-keywords))
  (setq-local comment-start "[#|"
              comment-end "]")
  ;; The text of an article is sacred: nothing is added to its end or taken from its lines.
  (setq-local require-final-newline nil
              mode-require-final-newline nil
              indent-tabs-mode nil)
  (add-hook 'project-find-functions #'quoth-find-corpus nil t)
  (visual-line-mode))

;;;###autoload
(add-to-list 'auto-mode-alist '("\\.quoth\\'" . quoth-mode))

(defvar eglot-server-programs)
(with-eval-after-load 'eglot
  (add-to-list 'eglot-server-programs
               (cons 'quoth-mode (lambda (&rest _) quoth-server-command))))

(provide 'quoth-mode)
;;; quoth-mode.el ends here
