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
accounts-again-body = What comes next has legal effect for your company, so we ask for your password once more. Then you come back to the page you were on.
accounts-again-with = Confirm with { $provider }

accounts-signed_out-title = You are signed out
accounts-signed_out-body = Nothing you saved was lost.

accounts-picker-body = You belong to several companies. Choose the one you want to act for; you can change at any time at the top of the page.
accounts-picker-none = You do not belong to a company yet. Ask a global admin of your company to invite you.
accounts-picker-asked = You asked { $company } for access on { $date }. Its global admins decide; you get an email.

accounts-me-time_zone = Time zone
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
