### Signing in, work accounts, one's own account. Keys: accounts-<page>-<what>.

accounts-sign_in-title = Sign in with your work account
accounts-sign_in-with = Sign in with your work account ({ $provider })
accounts-sign_in-password = Or with email address and password
accounts-sign_in-none = No work account yet?
accounts-sign_in-none-body = A work account belongs to your company. Whoever creates it becomes its first global admin.
accounts-sign_in-create = Create one
accounts-sign_in-customers = Are you a customer without a password?
accounts-sign_in-customers-body = If you accepted a request from a reseller, we can email you a code instead.
accounts-sign_in-code = Sign in with a code by email
accounts-sign_in-development = This is a development portal.
accounts-sign_in-cast = Sign in as one of the cast
accounts-provider-unreachable-title = { $provider } does not answer
accounts-provider-unreachable-body = We could not reach { $provider } in time. Wait a minute and try again. If it goes on, ask whoever looks after your work accounts.
accounts-provider-untrusted-title = We could not trust the answer of { $provider }
accounts-provider-untrusted-body = What came back does not prove who you are, so we did not sign you in. Try again once. If it happens again, tell whoever looks after your work accounts.
accounts-provider-unfinished-title = This sign-in cannot be finished
accounts-provider-unfinished-body = It began in another browser or more than 10 minutes ago, or it was used before. Begin again.
accounts-provider-denied-title = { $provider } did not sign you in
accounts-provider-denied-body = You canceled there, or { $provider } does not let your account use this portal. If you did not cancel, ask whoever looks after your work accounts.
accounts-provider-missing-title = { $provider } did not tell us enough
accounts-provider-missing-body = We need to know { $claim } and { $provider } did not say it. Ask whoever looks after your work accounts to add the claim { $claim } to what this portal receives.
accounts-provider-no_company-title = Your company is not here yet
accounts-provider-no_company-body = Nobody of your company has signed in with { $provider } yet, and only a global admin can be the first. Ask a global admin of your work accounts to sign in here once. If you are one, { $provider } did not say so in the claim { $claim }.
accounts-provider-other_directory-title = Your account moved to another directory
accounts-provider-other_directory-body = We know this account of { $provider } from another company’s directory, so we did not sign you in. Ask a global admin of your company here for help.
accounts-provider-somebody_else-title = That was another account
accounts-provider-somebody_else-body = You are signed in here as somebody else than at { $provider }. Use the same account, or sign out here first.
accounts-provider-nothing = Nothing was changed.
accounts-provider-again = Try again with { $provider }
accounts-provider-other_way = Sign in another way

accounts-code-ask-title = Sign in with a code by email
accounts-code-ask-body = We send six digits to your address. They last 10 minutes.
accounts-code-ask-send = Send the code
accounts-code-check-title = Check your email
accounts-code-check-body = If we know the address, six digits are on their way to it. They last 10 minutes.
accounts-code-other = Use a different address
accounts-code-sent_again = We sent a new code. The older one no longer works.

accounts-again-title = Confirm that it is you
accounts-again-body = What comes next has legal effect for your company or changes how your account is protected, so we ask once more who you are. Then you come back to the page you were on.
accounts-again-no_password = You have no password. Sign in with a code by email instead.
accounts-again-with = Confirm with { $provider }

accounts-signed_out-title = You are signed out
accounts-signed_out-body = Nothing you saved was lost.

accounts-second-title = Confirm with your second factor
accounts-second-body = Your password was right. Now show that you have what you set up beside it. This page waits 10 minutes.
accounts-second-passkey = With a passkey
accounts-second-other = If you do not have it with you
accounts-second-recovery = Use a recovery code
accounts-second-lost = I have neither the second factor nor a recovery code
accounts-second-over = That sign-in took too long or was tried too often. Sign in again.
accounts-recovery-title = Use a recovery code
accounts-recovery-body = { $left ->
        [one] You have one recovery code left. It works once.
       *[other] You have { $left } recovery codes left. Each works once.
    }
accounts-recovery-used = You used a recovery code. { $left } are left.
accounts-recovery-used_one = You used a recovery code. One is left; make new ones under Security.
accounts-recovery-used_last = You used your last recovery code. Make new ones under Security before you sign out.
accounts-lost-title = Your second factor is lost
accounts-lost-body = Nobody gets past a second factor alone, not even with the password. If you also have no recovery code, somebody else has to confirm that it is you, and { $hours } hours have to pass.
accounts-lost-first = You ask for help here. We email you and the global admins of your company.
accounts-lost-second = One of them, or the operator of the portal, makes sure that it is you and starts it. { $hours } hours begin.
accounts-lost-third = After that you sign in with your password, come back to this page and set up a new second factor.
accounts-lost-ask = Ask for help
accounts-lost-asked = We emailed you and the global admins of your company.
accounts-lost-asked_at = Help was asked for on { $at }.
accounts-lost-waiting = Nobody has started it yet. Call a global admin of your company, so that they know it is really you.
accounts-lost-due_at = It was started. From { $at } your password is enough to set up a new second factor. Signing in with the old one stops it.
accounts-lost-due = You can now replace your second factor. The old one and its recovery codes stop working, and every other session ends.
accounts-lost-replace = Replace the second factor
accounts-lost-help = If your company has no other global admin, write to { $help }.
accounts-lost-started = It is started. The person was emailed and can stop it by signing in.
accounts-lost_list-title = Lost second factors
accounts-lost_list-about = Help a colleague who lost their second factor.
accounts-lost_list-body = These people proved their password and asked for help with their second factor. Once you start it, they are emailed, and after { $hours } hours their password alone is enough to set up a new one.
accounts-lost_list-empty = Nobody is asking for help.
accounts-lost_list-asked = Asked on
accounts-lost_list-due = Counts from
accounts-lost_list-check = Call the person at a number you know, or meet them, before you press the button.
accounts-lost_list-help = It is { $name }: start it
accounts-passkey-title = Use your passkey
accounts-passkey-body = Your browser now asks for your passkey: your finger, your face, the PIN of the device or a security key.
accounts-passkey-use = Use a passkey
accounts-passkey-sign_in = Sign in with a passkey
accounts-passkey-other = Sign in another way
accounts-passkey-make = Add a passkey
accounts-passkey-make-body = A passkey stays on your device or in your password manager and cannot be phished. With it you sign in without a password. Give it a name by which you recognize it.
accounts-passkey-failed = The browser gave no passkey. Try again, or go another way.
accounts-passkey-no_script = Passkeys need JavaScript, because browsers give them to scripts only. Switch it on for this portal, or use an authenticator app, which works without it.
accounts-passkey-no_name = Passkeys are bound to a host name. This portal is reached by a number, so it offers none.
accounts-passkey-added = The passkey was added.
accounts-forgot-title = I forgot my password
accounts-forgot-body = We send six digits to your address. They last 10 minutes. If you have no password yet, you choose one the same way.
accounts-reset-title = Choose a new password
accounts-reset-body = If we know the address, an email with six digits is on its way to it. They last 10 minutes. The new password signs you out everywhere.
accounts-reset-act = Save password
accounts-reset-again = Send a new code
accounts-reset-done = Your password was changed. Sign in with it.
accounts-password-title = Change password
accounts-password-body = The new password signs you out of every other browser. We email you that it changed.
accounts-password-changed = Your password was changed. Every other browser was signed out.
accounts-app-title = Set up an authenticator app
accounts-app-wanted = { $portal } asks for a second factor beside the password. Set one up now, then you go on to where you were going.
accounts-app-body = An app on your phone or in your password manager shows a new code every 30 seconds. Any app for codes of this kind (TOTP) will do.
accounts-app-scan = 1. Give the app the key
accounts-app-qr = QR code with the key below
accounts-app-type = Scan the square with the app, or type this key into it:
accounts-app-confirm = 2. Type the code it shows
accounts-app-act = Confirm the app
accounts-app-passkey = Or use a passkey instead
accounts-app-added = The app was set up.
accounts-codes-title = Recovery codes
accounts-codes-once = This is the only time these codes are shown.
accounts-codes-body = Keep them where you can reach them without your phone: on paper, or in a password manager. Each of them replaces your second factor once.
accounts-codes-kept = I have kept them
accounts-codes-copy = Copy codes
accounts-codes-copied = Codes copied
accounts-codes-print = Print
accounts-codes-left = { $left ->
        [0] No recovery code is left.
        [one] One recovery code is left.
       *[other] { $left } recovery codes are left.
    }
accounts-codes-new = Make new recovery codes
accounts-codes-new-body = You get ten new codes, and the old ones stop working.
accounts-factor-remove-title = Remove a second factor
accounts-factor-remove-what = What happens
accounts-factor-remove = Remove
accounts-factor-remove-sign_in = You can no longer sign in with it. We email you that it was removed.
accounts-factor-remove-last = It is your last one, so your recovery codes stop working too, and your account has its password alone.
accounts-factor-removed = The second factor was removed.
accounts-device = { $browser } on { $system }
accounts-device-unknown = A browser that does not say what it is
accounts-place-here = This machine
accounts-place-private = A private network ({ $range })
accounts-place-public = Network { $range }
accounts-place-unknown = Not known

accounts-picker-body = You belong to several companies. Choose the one you want to act for; you can change at any time at the top of the page.
accounts-picker-none = You do not belong to a company yet. Ask a global admin of your company to invite you.
accounts-picker-asked = You asked { $company } for access on { $date }. Its global admins decide; you get an email.

accounts-me-companies = Companies and roles
accounts-me-no_roles = No role yet

accounts-security-title = Security
accounts-security-body = Sign out anything you do not recognize.
accounts-security-this = This browser
accounts-security-other = Another browser
accounts-security-agent = Browser
accounts-security-network = Network
accounts-security-last = Last used
accounts-security-ended = That browser was signed out.
accounts-security-ended_others = Every other browser was signed out.
accounts-security-end_others = Sign out all other browsers
accounts-security-sessions = Where you are signed in
accounts-security-second = Second factors
accounts-security-second-body = What is asked for beside your password. Two are better than one, in case you lose a device.
accounts-security-wanted = The program asks for a second factor before you sign, authorize, decide or grant anything. You do not have one yet.
accounts-security-password_at = Set on { $at }.
accounts-security-no_password = You sign in without a password.
accounts-security-set_password = Set a password
accounts-security-app = Authenticator app
accounts-security-passkey = Passkey
accounts-security-used = Since { $since }. Last used on { $used }

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
accounts-arrival-found-title = Bring your company here
accounts-arrival-found-body = { $provider } says that you are a global admin of your work accounts. Your company is new here. Tell us what { $provider } does not know; then we send a code to your address.
accounts-arrival-join-title = Join your company
accounts-arrival-join-body = Your work account at { $provider } belongs to { $company }. Check your name and address; then we send a code there.
accounts-arrival-join-roles = You begin without roles. A global admin of your company can give you some.

accounts-company-title = Your company is here already
accounts-company-body = Somebody with an address at { $domain } has already created { $company } on this portal.
accounts-company-ask-title = It is your company
accounts-company-ask-body = Ask its global admins for access. They see your name and { $address }, and you get an email when they decide.
accounts-company-ask = Ask for access
accounts-company-dispute-title = It is not your company
accounts-company-dispute-body = If { $company } is not your company, or somebody created it without being allowed to, tell us. A reviewer looks at it and writes to you.
accounts-company-reason = What is wrong
accounts-company-dispute = Ask a reviewer to look at it
accounts-asked-title = We asked your company
accounts-asked-body = Its global admins got an email with your name and address. You get one when they decide. Your account is ready: you can sign in, but you see nothing of the company yet.
accounts-asked-next = Go to your companies
accounts-disputed-title = A reviewer will look at it
accounts-disputed-body = We kept what you wrote. You get an email with the answer. No account was made so far.

accounts-disputes-title = Disputes about companies
accounts-disputes-body = Each of these people proved a mailbox on the domain of a company that is here already, and says that it is not theirs.
accounts-disputes-empty = There are no open disputes.
accounts-disputes-known = Company that is here
accounts-disputes-separate = It is another company
accounts-disputes-same = It is the same company
accounts-disputes-settled = The dispute is settled and the person was told.

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

# Linked work accounts and the directories of a company
accounts-provider-back = Back to your account
accounts-provider-taken-title = This work account belongs to somebody else here
accounts-provider-taken-body = Your account at { $provider } is linked to another account on this portal, so it cannot be linked to this one. If that account is yours too, sign in with it and unlink it there first.
accounts-provider-bound_elsewhere-title = This directory belongs to another company here
accounts-provider-bound_elsewhere-body = A directory of { $provider } belongs to one company on this portal. A global admin of that company has to remove it there first; ask the operator of this portal if you do not know who that is.
accounts-provider-no_admin-title = You are not a global admin of this directory
accounts-provider-no_admin-body = Only somebody whom the directory at { $provider } calls a global admin can add it. It did not say so in the claim { $claim }.
accounts-identities-title = Work accounts linked to this account
accounts-identities-body = You can sign in to this account with each of them.
accounts-identities-link = Link an account of { $provider }
accounts-identity-link-title = Link this work account to your account?
accounts-identity-link-body = { $provider } says that this is you. Link it only if you know this work account.
accounts-identity-there = Work account of
accounts-identity-here = Your account here
accounts-identity-link = Link this work account
accounts-identity-link-in = From now on you can sign in here with this work account too.
accounts-identity-link-letter = We email you about it.
accounts-identity-linked = Your account at { $provider } is linked. You can sign in with it from now on.
accounts-identity-already = This work account is linked to your account already.
accounts-identity-remove = Unlink
accounts-identity-remove-title = Unlink a work account
accounts-identity-remove-in = You can no longer sign in here with this account of { $provider }. The account there stays as it is.
accounts-identity-removed = Your account at { $provider } is no longer linked.
accounts-identity-last = This work account is your only way to sign in, so it cannot be unlinked. Set a password or make a passkey first.
accounts-directories-title = Work account directories
accounts-directories-about = Where the work accounts of your people come from.
accounts-directories-body = People of these directories can join { $company } with their work account.
accounts-directories-none = No directory belongs to your company yet.
accounts-directories-add = Add a directory
accounts-directories-how = Sign in once as a global admin of the directory. Then we ask you whether to add it.
accounts-directories-with = Add a directory of { $provider }
accounts-directories-no_provider = No identity provider is set up on this portal. Ask its operator.
accounts-directories-link = To sign in with a work account yourself, link it to your account:
accounts-directory-id = Directory
accounts-directory-issuer = Issuer
accounts-directory-bind-title = Add this directory to your company?
accounts-directory-bind = Add this directory
accounts-directory-bind-join = People of this directory can join { $company } with their work account. They have no roles until you give them some.
accounts-directory-bind-admins = Whoever the directory calls a global admin joins { $company } as a global admin.
accounts-directory-bind-one = The directory then belongs to your company alone on this portal.
accounts-directory-told = Every global admin of your company gets an email about it.
accounts-directory-bound = The directory of { $provider } was added.
accounts-directory-already = This directory belongs to your company already.
accounts-directory-remove = Remove this directory
accounts-directory-remove-title = Remove a directory of your company
accounts-directory-remove-nobody = Nobody of your company signs in through this directory any more, and sessions begun that way end now, except yours.
accounts-directory-remove-stranded = These people have no other way to sign in and get an email that leads them to a password: { $names }
accounts-directory-remove-others = These people keep another way to sign in: { $names }
accounts-directory-remove-stay = Accounts, roles and everything people did stay as they are.
accounts-directory-removed = The directory of { $provider } was removed.
accounts-directory-last = Without this directory no global admin of your company could sign in, so it cannot be removed. First let a global admin set a password, make a passkey or link another work account.
accounts-picker-asked_unnamed = You asked a company for access on { $date }. Its global admins decide; you get an email.

# A form whose session was over
accounts-expired-title = You were signed out after a time without activity
accounts-expired-body = We kept what you typed for 30 minutes. Sign in, and it is there to be sent. Passwords and codes are never kept.
accounts-expired-sign_in = Sign in and continue
accounts-kept-title = What you typed is still here
accounts-kept-body = Your session had ended, so nothing was done with it. Check it and send it again; what you agree to is asked of you once more.
accounts-kept-gone = What you typed is no longer here
accounts-kept-gone-body = We keep it for 30 minutes, for the person who typed it, in the browser they used. Nothing was done with it.

# What was mailed to oneself
accounts-notifications-title = Notifications
accounts-notifications-body = What we emailed to the addresses of your account. Links and codes are in the emails alone.
accounts-notifications-none = We have not emailed you yet.
accounts-notifications-caption = Emails, newest first
accounts-notifications-subject = Subject
accounts-notifications-when = Sent
accounts-notifications-new = New
accounts-notifications-read = Mark all as read
accounts-notifications-all_read = Everything is marked as read.
