### Signing in, work accounts, one's own account. Keys: accounts-<page>-<what>.

accounts-sign_in-title = Sign in with your work account
accounts-sign_in-none = No work account yet?
accounts-sign_in-none-body = A work account belongs to your company. Whoever creates it becomes its first global admin.
accounts-sign_in-create = Create one
accounts-sign_in-customers = Are you a customer without a password?
accounts-sign_in-customers-body = If you accepted a request from a reseller, we can email you a code instead.
accounts-sign_in-code = Sign in with a code by email
accounts-sign_in-development = This is a development portal.
accounts-sign_in-cast = Sign in as one of the cast

accounts-code-ask-title = Sign in with a code by email
accounts-code-ask-body = We send six digits to your address. They last 10 minutes.
accounts-code-ask-send = Send the code
accounts-code-check-title = Check your email
accounts-code-check-body = If we know the address, six digits are on their way to it. They last 10 minutes.
accounts-code-other = Use a different address
accounts-code-sent_again = We sent a new code. The older one no longer works.

accounts-again-title = Confirm that it is you
accounts-again-body = What comes next has legal effect for your company, so we ask for your password once more. Then you come back to the page you were on.

accounts-signed_out-title = You are signed out
accounts-signed_out-body = Nothing you saved was lost.

accounts-picker-body = You belong to several companies. Choose the one you want to act for; you can change at any time at the top of the page.
accounts-picker-none = You do not belong to a company yet. Ask a global admin of your company to invite you.

accounts-me-companies = Companies and roles
accounts-me-no_roles = No role yet

accounts-security-title = Where you are signed in
accounts-security-body = Sign out anything you do not recognize.
accounts-security-this = This browser
accounts-security-other = Another browser
accounts-security-agent = Browser
accounts-security-network = Network address
accounts-security-last = Last used
accounts-security-ended = That browser was signed out.

accounts-new-title = Create a work account
accounts-new-body = For a company that is new here. If a colleague already has an account, ask them to invite you instead.
accounts-new-country-hint = Where the company is registered. It cannot be changed later.
accounts-new-full_name = Your full name
accounts-new-work_email-hint = On your company’s own domain. We send a code there.
accounts-new-password-hint = At least 15 characters. Three or four words are easier to remember than one with signs.
accounts-new-create = Create account

accounts-verify-title = Check your email
accounts-verify-body = We sent six digits to { $address }. They last 10 minutes.
accounts-verify-nothing = Nothing arrived?
accounts-verify-nothing-body = Look in the junk folder first. A new code can be sent after 60 seconds, five times a day.
accounts-verify-again = Send again

accounts-done-title = Your work account is ready
accounts-done-body = You are the global admin of your company. Sign in to enroll it.

## My profile

accounts-me-save = Save
accounts-me-saved = Your profile is saved.
accounts-roles-title = Your roles
accounts-roles-more = Who can give you more
accounts-roles-matrix = Who may do what in { $company }
accounts-letters-title = Where our emails go
accounts-letters-here = To the address you sign in with: { $address }.
accounts-letters-elsewhere = Emails about your companies go to { $address }.
accounts-letters-end = Use the address I sign in with again
accounts-letters-waiting = Six digits went to { $address }. They last 10 minutes.
accounts-letters-send = Send the code
accounts-letters-sent = Six digits are on their way to { $address }.
accounts-letters-moved = Emails about your companies now go to { $address }.
