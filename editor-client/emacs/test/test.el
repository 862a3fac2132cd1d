;;; test.el --- Runs inside of Emacs  -*- lexical-binding: t; -*-

;;; Commentary:

;; On an article of the seeds in which one mention names somebody whom nobody
;; defines. What a user would be asked is answered by functions that take the
;; place of the asking ones.

;;; Code:

(require 'package)
(package-initialize)
(require 'cl-lib)
(require 'eglot)
(require 'flymake)
(require 'xref)

(defconst test-folder (file-name-directory load-file-name))
(load (expand-file-name "../quoth-mode.el" test-folder) nil t)

(defvar patience 60 "How many seconds to wait for anything.")
(defvar failures 0)

(defun check (name condition &optional seen)
  "Print whether CONDITION holds under NAME, with what was SEEN instead."
  (princ (format "%s: %s\n" (if condition "ok" "FAILED") name))
  (unless condition
    (setq failures (1+ failures))
    (princ (format "  seen: %S\n" seen))))

(defmacro wait-for (condition)
  "Wait until CONDITION holds, and give its value; nil where it does not in time."
  `(let ((deadline (time-add nil patience)) value)
     (while (and (not (setq value ,condition)) (time-less-p nil deadline))
       (accept-process-output nil 0.02))
     value))

(defun tell-server ()
  "Have Eglot send what was edited: it waits for Emacs to be idle, which it never is here."
  (dolist (buffer (buffer-list))
    (with-current-buffer buffer
      (when (eglot-managed-p) (eglot--signal-textDocument/didChange)))))

(defun text () (buffer-substring-no-properties (point-min) (point-max)))

(defun has (part &optional where)
  "Whether PART stands in the text WHERE, or in the buffer's."
  (string-search part (or where (text))))

(defun put-cursor-on (words)
  (goto-char (point-min))
  (search-forward words)
  (goto-char (match-beginning 0)))

(defun problems ()
  "The problems that are shown in the buffer."
  (mapcar #'flymake-diagnostic-text (flymake-diagnostics)))

(defun open (path)
  (find-file (expand-file-name path (getenv "QUOTH_CORPUS"))))

(setq quoth-server-command (list (getenv "QUOTH_PROGRAM") "lsp")
      eglot-autoshutdown nil
      eglot-sync-connect patience
      eglot-connect-timeout patience
      debug-on-error nil
      make-backup-files nil
      auto-save-default nil
      create-lockfiles nil)

(open "articles/quiet-visit.quoth")
(defvar article (current-buffer))
(check "a .quoth file has its mode" (eq major-mode 'quoth-mode) major-mode)
(font-lock-ensure)
(put-cursor-on "The talks were held")
(check "a claim is highlighted" (eq (get-text-property (point) 'face) 'quoth-claim)
       (get-text-property (point) 'face))
(put-cursor-on "title:")
(check "so is a key of the header" (eq (get-text-property (point) 'face) 'quoth-key)
       (get-text-property (point) 'face))

(call-interactively #'eglot)
(wait-for (eglot-managed-p))
(check "the server is started" (eglot-managed-p))
(check "for the corpus"
       (file-equal-p (project-root (eglot--project (eglot-current-server))) (getenv "QUOTH_CORPUS"))
       (eglot--project (eglot-current-server)))

;; Problems come by themselves.
(wait-for (problems))
(check "the server finds the one mistake" (= (length (problems)) 1) (problems))
(check "and says who is not defined" (has "nobody-knows" (format "%s" (problems))) (problems))
(put-cursor-on "nobody-knows")
(check "where it is" (flymake-diagnostics (point)) (flymake-diagnostics))

;; A card, as the echo area asks for it.
(defun card ()
  (let (seen)
    (eglot-hover-eldoc-function (lambda (words &rest _) (setq seen (format "%s" words))))
    (wait-for seen)))
(put-cursor-on "orlan|General")
(let ((card (card)))
  (check "hover names the person" (has "Ilan Orlan" card) card)
  (check "and the person's role" (has "chief of the defence staff" card) card))

;; Go to definition, as the key does it.
(xref-find-definitions (xref-backend-identifier-at-point 'eglot))
(check "definition leads to the registry" (equal (file-name-nondirectory buffer-file-name) "registry.quoth")
       buffer-file-name)
(check "to the line that defines the person" (save-excursion (beginning-of-line) (looking-at "@orlan:"))
       (thing-at-point 'line))
(wait-for (eglot-managed-p))
(check "both files share one server" (eq (eglot-current-server) (with-current-buffer article (eglot-current-server))))

;; References.
(switch-to-buffer article)
(put-cursor-on "orlan|General")
(let ((files (mapcar (lambda (item) (file-name-nondirectory (xref-location-group (xref-item-location item))))
                     (xref-backend-references 'eglot (xref-backend-identifier-at-point 'eglot)))))
  (check "references are found in the article" (member "quiet-visit.quoth" files) files)
  (check "and in articles that are not open" (member "fact-check-reserves.quoth" files) files))

;; The outline and the search over the corpus.
(let ((outline (format "%s" (funcall imenu-create-index-function))))
  (check "the outline has the people" (has "Davin Coll" outline) outline)
  (check "and the claims by speaker" (has "Ilan Orlan: “We cannot hold the line,”" outline) outline))
(let ((found (format "%s" (xref-backend-apropos 'eglot "Tessery univ"))))
  (check "people are found in the whole corpus" (has "registry.quoth" found) found))

;; A code action: the id that nobody defines becomes the one that was meant.
(put-cursor-on "nobody-knows")
;; Eglot asks in a menu of the mouse where no key was pressed.
(let ((before (text)) (last-nonmenu-event t) titles)
  (cl-letf (((symbol-function 'completing-read)
             (lambda (_prompt choices &rest _)
               (setq titles (all-completions "" choices))
               (cl-find "nobody-knows" titles :test #'string-search))))
    (eglot-code-actions (point) (point) nil t))
  (wait-for (not (equal (text) before)))
  (check "a code action changes the text" (not (equal (text) before)) titles)
  (tell-server)
  (wait-for (null (problems)))
  (check "and mends the problem" (null (problems)) (problems)))

;; Rename, in files that are open and in files that are not.
(defun renamed (path)
  (let ((buffer (find-buffer-visiting (expand-file-name path (getenv "QUOTH_CORPUS")))))
    (and buffer (with-current-buffer buffer (and (has "@general-orlan") (not (has "@orlan")))))))
(put-cursor-on "orlan|General")
(cl-letf (((symbol-function 'y-or-n-p) (lambda (&rest _) t)))
  (eglot-rename "general-orlan"))
(tell-server)
(check "rename changes the article" (renamed "articles/quiet-visit.quoth"))
(check "the registry that defines the id" (renamed "registry.quoth"))
(check "and an article that was not open" (renamed "articles/fact-check-reserves.quoth"))
(put-cursor-on "general-orlan|General")
(check "the server knows the new id" (wait-for (let ((card (card))) (and (has "Ilan Orlan" card) card))) (card))
(wait-for (null (problems)))
(check "and finds nothing to complain about" (null (problems)) (problems))

;; Completion: the key shows a list of who may be meant, and one of it is chosen.
(goto-char (point-max))
(insert "\n[@Ilan")
(completion-at-point)
(let ((offers (get-buffer "*Completions*")))
  (check "people are offered by name" (and offers (with-current-buffer offers (has "Ilan Orlan")))
         (and offers (with-current-buffer offers (text))))
  (when offers
    (pop-to-buffer offers)
    (put-cursor-on "Ilan Orlan")
    (choose-completion nil))
  (switch-to-buffer article))
(check "and the one that is chosen stands in the text by id"
       (has "[@general-orlan|" (thing-at-point 'line t)) (thing-at-point 'line t))

(princ (if (zerop failures) "emacs: all passed\n" (format "emacs: %d failed\n" failures)))
(kill-emacs (min failures 1))
;;; test.el ends here
