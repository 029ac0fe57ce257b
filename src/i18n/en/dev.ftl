### Pages that exist in development only: the cast, the letters written so far.

dev-sign_in-title = The cast
dev-sign_in-lead = People of the demonstration world. One button signs you in as one of them; it counts as a fresh sign-in. This page exists in development only.
dev-sign_in-password = All of them share the password
dev-sign_in-as = Sign in as { $name }
dev-sign_in-nobody = There is nobody yet. The demonstration world is made when the portal starts on an empty database of its own.
dev-sign_in-staff = Works for the operator
dev-staff-reviewer = reviewer
dev-staff-platform_admin = platform admin
dev-sign_in-no-role = no role
dev-sign_in-no-company = no company
dev-sign_in-letters = See the letters
dev-letters-title = Letters
dev-letters-lead = Every letter written so far, the newest first. They are files in { $folder }.
dev-letters-elsewhere = Letters go to a mail server, so they are not kept here.
dev-letters-empty = No letter yet.
dev-letters-caption = Letters
dev-letters-at = Queued
dev-letters-to = To
dev-letters-subject = Subject
dev-letters-kind = Kind
dev-letter-back = All letters
dev-letter-headers = Headers
dev-letter-text = Text
dev-letter-html = Source of the HTML part
