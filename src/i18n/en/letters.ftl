### The letters: subjects and bodies of every mail. Keys: letter-<letter>-subject, -preheader, -lead…
### Preheaders have 40 to 90 characters. A family composed in code: letter-check-.

## Every letter

letter-greeting = Hello { $name },
letter-button-address = Or open this address:
letter-help = Help
letter-other = Read this page in English
letter-signs_in = The page asks you to sign in first.
letter-until = The link works until { $until }.
letter-genuine = How to check that this is genuine: the page you reach is at { $host }. If in doubt, ask { $person } by a phone number or an address you had before this email.
letter-answers-to = If you answer this email, { $person } reads it.
letter-reason-heading = The reason given
letter-no-reason = No reason was given.
letter-reviewer-writes = The reviewer writes
letter-person-writes = { $person } writes
letter-why-company = You are getting this email because you look after { $company } on { $portal }.
letter-why-own_company = You are getting this email because you look after your company on { $portal }.
letter-why-account = You are getting this email because it is about your own account on { $portal }.
letter-code-life = The code works for 10 minutes, in the browser that asked for it. We never ask you for it by phone or by email.

## Facts

letter-fact-company = Company
letter-fact-reference = Reference
letter-fact-applied_by = Applied by
letter-fact-applied_at = Applied on
letter-fact-contact = Primary contact
letter-fact-expected = Expected by
letter-fact-reason = Reason
letter-fact-agreement = Agreement
letter-fact-version = Version
letter-fact-signed_by = Signed by
letter-fact-signed_at = Signed on
letter-fact-sha256 = Fingerprint (SHA-256)
letter-fact-invited_by = Invited by
letter-fact-asked_by = Asked by
letter-fact-person = Person
letter-fact-address = Email address
letter-fact-until = Open until
letter-fact-reseller = Indirect reseller
letter-fact-partner = Partner
letter-fact-provider = Indirect provider
letter-fact-support = Customer support
letter-fact-accepted_at = Accepted on
letter-fact-declined_at = Declined on
letter-fact-ended_at = Ended on
letter-fact-removed_at = Removed on
letter-fact-when = When
letter-fact-device = With
letter-fact-network = From the network address
letter-device = { $browser } on { $system }
letter-device-unknown = a browser that does not say what it is
letter-security-button = Look at your security page

## What a review checks, inside a sentence

letter-check-email_ownership = email address
letter-check-email_domain = email domain
letter-check-employment = employment
letter-check-business = company details
letter-check-other = your details

## E1: a code for a new work account

letter-account_code-subject = Your code is { $code }
letter-account_code-heading = Confirm your email address
letter-account_code-preheader = Type it on the page that is still open to confirm your email address.
letter-account_code-lead = Someone, probably you, is creating a work account on { $portal } with this email address. Type this code on the page that is still open:
letter-account_code-ignore = If it was not you, ignore this email. Without the code no account is made.
letter-account_code-why = You are getting this email because your address was typed on the page for new work accounts of { $portal }.

## E1: the address already has an account

letter-account_known-subject = You already have an account on { $portal }
letter-account_known-preheader = Someone typed your address to create a new account. Nothing was changed.
letter-account_known-lead = Someone, probably you, wanted to create a work account on { $portal } with this email address. It already has one, so nothing was made and nothing was changed.
letter-account_known-how = Sign in with the password you chose. If you no longer know it, ask for a code by email on the sign-in page.
letter-account_known-button = Sign in
letter-account_known-ignore = If it was not you, there is nothing to do. Whoever tried learned nothing about your account.
letter-access_asked-subject = { $person } asks for access to { $company }
letter-access_asked-preheader = Only a global admin can grant it. Check first that you know this person.
letter-access_asked-lead = { $person } proved a mailbox on your company’s domain and asks for access to { $company } on { $portal }.
letter-access_asked-check = Make sure that this person works for you. Access alone gives no roles.
letter-access_asked-button = See the request
letter-access_asked-nothing = Opening this link does nothing by itself: you grant or decline with a button.

letter-access_granted-subject = You have access to { $company }
letter-access_granted-preheader = You can sign in now. Roles come from a global admin.
letter-access_granted-lead = { $person } gave you access to { $company }.
letter-access_granted-roles = You have no roles yet, so you can read but do little. A global admin gives roles in User management.
letter-access_granted-button = Open the company

letter-access_declined-subject = { $company } did not give you access
letter-access_declined-preheader = A global admin of the company decided so.
letter-access_declined-lead = A global admin of { $company } declined your request for access.
letter-access_declined-next = If you think it is a mistake, ask your colleagues there: the portal cannot decide it.
letter-access_declined-button = Open the portal

letter-colleague_joined-subject = { $person } joined { $company }
letter-colleague_joined-preheader = Through your company’s work accounts. If you do not know this person, act.
letter-colleague_joined-lead = { $person } signed in with a work account of your directory and belongs to { $company } now.
letter-colleague_joined-no_roles = This person has no roles. You give them in User management.
letter-colleague_joined-admin = Your directory says that this person is a global admin, so they are one here too.
letter-colleague_joined-button = See who works here

letter-dispute_settled-subject = Our answer about { $company }
letter-dispute_settled-preheader = A reviewer looked at what you told us about the company.
letter-dispute_settled-lead = You told us that { $company } is not the company that is on the portal already. A reviewer looked at it.
letter-dispute_settled-separate = We agree: yours is another company. Create your work account again with the same address; this time your company is founded.
letter-dispute_settled-same = We think that it is the same company. Create your work account again with the same address and ask its global admins for access.
letter-dispute_settled-create = Create a work account
letter-dispute_settled-ask = Ask for access

## A code to sign in with

letter-sign_in_code-subject = Your code is { $code }
letter-sign_in_code-heading = Sign in to { $portal }
letter-sign_in_code-preheader = Type it on the page that is still open to sign in without a password.
letter-sign_in_code-lead = Someone, probably you, is signing in to { $portal } with this email address. Type this code on the page that is still open:
letter-sign_in_code-ignore = If it was not you, ignore this email. Without the code nobody gets in.
letter-sign_in_code-why = You are getting this email because your address was typed on the sign-in page of { $portal }.

## A forgotten password

letter-password_reset-subject = Your code is { $code }
letter-password_reset-heading = Choose a new password
letter-password_reset-preheader = Type it on the page where you choose a new password. It lasts 10 minutes.
letter-password_reset-lead = Someone, probably you, forgot the password of this email address on { $portal }. Type this code where you choose a new one:
letter-password_reset-button = Choose a new password
letter-password_reset-life = The code works for 10 minutes. We never ask you for it by phone or by email. Opening the page changes nothing.
letter-password_reset-ignore = If it was not you, ignore this email. Your password stays as it is.

## E32: what changed in an account

letter-password_changed-subject = Your password was changed
letter-password_changed-preheader = Every other browser was signed out. If it was not you, act now.
letter-password_changed-lead = The password of your account on { $portal } was changed, and every other browser was signed out.
letter-password_changed-not_you = If it was not you, choose a new password right away and write to { $help }.
letter-password_changed-button = Choose a new password

letter-factor_changed-preheader = How your account on the portal is protected changed. Was it you?
letter-factor_changed-app_added-subject = An authenticator app was set up for your account
letter-factor_changed-app_added-lead = From now on, signing in asks for a code of your authenticator app.
letter-factor_changed-app_removed-subject = The authenticator app was removed from your account
letter-factor_changed-app_removed-lead = Codes of the authenticator app no longer work.
letter-factor_changed-passkey_added-subject = A passkey was added to your account
letter-factor_changed-passkey_added-lead = From now on, the passkey “{ $name }” signs in to your account.
letter-factor_changed-passkey_removed-subject = A passkey was removed from your account
letter-factor_changed-passkey_removed-lead = The passkey “{ $name }” no longer signs in to your account.
letter-factor_changed-codes_new-subject = New recovery codes were made for your account
letter-factor_changed-codes_new-lead = Ten new recovery codes were made. The old ones no longer work.
letter-factor_changed-code_used-subject = A recovery code of your account was used
letter-factor_changed-code_used-lead = { $left ->
        [0] A recovery code was used to sign in. It was the last one: make new ones.
        [one] A recovery code was used to sign in. One is left.
       *[other] A recovery code was used to sign in. { $left } are left.
    }
letter-factor_changed-reset-subject = The second factor of your account was replaced
letter-factor_changed-reset-lead = The lost second factor and its recovery codes no longer work, and every session ended.
letter-factor_changed-not_you = If it was not you, change your password, remove what you do not know, and write to { $help }.

letter-new_device-subject = New sign-in to { $portal }
letter-new_device-preheader = Your account was used in a browser we have not seen before. Was it you?
letter-new_device-lead = Somebody signed in to your account on { $portal } from a browser that was not used for it before.
letter-new_device-not_you = If it was you, there is nothing to do. If not, sign that browser out on your security page and change your password.


## A lost second factor

letter-factor_help_asked-subject = Somebody asks to replace your second factor
letter-factor_help_asked-preheader = Your password was typed, and help was asked for with the second factor.
letter-factor_help_asked-lead = Somebody, probably you, signed in to { $portal } with your password and said that your second factor is lost.
letter-factor_help_asked-next = Nothing changes before a global admin of your company or the operator confirms that it is you, and a day has passed.
letter-factor_help_asked-not_you = If it was not you, somebody knows your password. Choose a new one right away and write to { $help }.
letter-factor_help_asked-button = Choose a new password
letter-factor_help_needed-subject = { $name } lost the second factor and asks for help
letter-factor_help_needed-preheader = You can confirm that it is really this person. Call before you do.
letter-factor_help_needed-lead = { $name } signed in to { $portal } with the right password, but has neither the second factor nor a recovery code.
letter-factor_help_needed-check = Call at a number you know, or meet in person. If it is really your colleague, start the replacement; it counts a day later. If not, somebody knows this password.
letter-factor_help_needed-button = Look at the request
letter-factor_help_started-subject = Your second factor will be replaced
letter-factor_help_started-preheader = A replacement was started. If you did not ask for it, you can stop it.
letter-factor_help_started-lead = { $name } confirmed that you lost your second factor. From { $due } your password is enough to set up a new one.
letter-factor_help_started-stop = If you did not lose it, sign in with it: that stops the replacement. Then change your password and write to { $help }.
letter-factor_help_started-button = Sign in

## E2: the primary contact

letter-confirm_contact-subject = Confirm your email address for { $company }
letter-confirm_contact-preheader = An application names you as primary contact. Confirm it, or tell us it is wrong.
letter-confirm_contact-lead = { $applicant } applied to the { $program } program on behalf of { $company } and named you as its primary contact.
letter-confirm_contact-two = By confirming you tell us two things:
letter-confirm_contact-applied = you, or a colleague you know of, applied for { $company };
letter-confirm_contact-belongs = this email address belongs to { $company } and you read it.
letter-confirm_contact-button = Confirm address
letter-confirm_contact-nothing = Opening this link does nothing by itself: you answer on the page, with this code:
letter-confirm_contact-code = If the link does not open, go to { $place } and type the code there.
letter-confirm_contact-not-you = If you do not know this application, open the link and choose “I do not know this application”. A reviewer will then look into it.
letter-confirm_contact-why = You are getting this email because { $applicant } named you as primary contact of { $company } on { $portal }.

## E3: the application arrived

letter-application_sent-subject = We received your application { $reference }
letter-application_sent-preheader = What happens next, how long it takes and where you can follow it.
letter-application_sent-lead = The application of { $company } has arrived. We wrote to { $contact }, the primary contact, to confirm the email address. The review goes on as soon as that is done.
letter-application_sent-next = { $days ->
        [one] The review usually takes { $days } business day after that. We write to you at every step.
       *[other] The review usually takes up to { $days } business days after that. We write to you at every step.
    }
letter-application_sent-button = See the status
letter-application_sent-why = You are getting this email because you sent this application on { $portal }.

## E4: the review goes on

letter-application_in_review-subject = We are checking { $company }
letter-application_in_review-preheader = There is nothing to do for now. We write to you as soon as there is news.
letter-application_in_review-lead = The review of { $company } is under way. We check that the primary contact works for the company, and that its details match the official register.
letter-application_in_review-next = There is nothing to do for now. You should hear from us by { $expected }.
letter-application_in_review-button = See the status

## The primary contact does not know the application

letter-contact_disowned-subject = Primary contact not confirmed for { $company }
letter-contact_disowned-preheader = The person you named does not know the application. Here is what to do.
letter-contact_disowned-lead = The person named as primary contact of { $company } told us that they do not know the application { $reference }. A reviewer looks into it before anything else happens.
letter-contact_disowned-next = Speak with that person and check the address you gave. The status page shows what we need to go on.
letter-contact_disowned-button = See the status

## E5: the reviewer needs something

letter-action_needed-subject = Action needed: { $topic } for { $company }
letter-action_needed-preheader = A reviewer needs something from you. The review waits for your answer.
letter-action_needed-lead = To go on with the review of { $company } we need your help with one point: { $topic }.
letter-action_needed-next = You can change what is needed and write an answer on one page. The time we wait does not count against your application.
letter-action_needed-button = Fix now

## E7: verified

letter-approved-subject = { $company } is verified. Sign the { $agreement }
letter-approved-preheader = One step is left: a global admin reads the agreement and signs it.
letter-approved-lead = All checks are done and { $company } is verified: its status is Qualified. One step is left before it is Active: a global admin reads and signs the { $agreement }.
letter-approved-who = Only a global admin of { $company } can sign. If that is somebody else, the page lets you ask them.
letter-approved-button = Read and sign
letter-approved-nothing = Opening this link does nothing by itself: you read first, and sign with a button.

## E8: not verified

letter-rejected-subject = We could not verify { $company }
letter-rejected-preheader = Here is the reason, and what you can do to correct it and apply again.
letter-rejected-lead = We reviewed the application of { $company } and could not confirm one point: { $topic }.
letter-rejected-next = You can correct it and apply again; what you typed is kept. If you think that the mistake is ours, write to { $help }.
letter-rejected-button = See the reasons

## E9: signed

letter-agreement_signed-subject-self = You signed the { $agreement }, version { $version }
letter-agreement_signed-subject = { $company } signed the { $agreement }, version { $version }
letter-agreement_signed-preheader = Keep this email: it names the version, the moment and the fingerprint.
letter-agreement_signed-lead-self = You signed the { $agreement } for { $company }.
letter-agreement_signed-lead = { $signer } signed the { $agreement } for { $company }.
letter-agreement_signed-next = The text is kept exactly as it was signed; its fingerprint proves it. From now on { $company } can authorize indirect providers.
letter-agreement_signed-button = View the receipt
letter-agreement_signed-not-you = If nobody at { $company } signed it, write to us at once at { $help }.

## E12: a colleague asks for a signature

letter-agreement_asked-subject = { $person } asks you to sign the { $agreement }
letter-agreement_asked-preheader = Only a global admin can sign it for the company. Read it first.
letter-agreement_asked-lead = { $person } asks you to read and sign the { $agreement } for { $company }. Only a global admin can do that for the company, and you are one.
letter-agreement_asked-button = Read and sign
letter-agreement_asked-nothing = Opening this link does nothing by itself: you read first, and sign with a button.
letter-agreement_asked-why = You are getting this email because { $person } asked you on { $portal }.

## E16: a provider invites a reseller

letter-provider_invitation-subject = { $provider } invites { $company } to work together
letter-provider_invitation-preheader = See who asks, what you would authorize and until when. You decide.
letter-provider_invitation-lead = { $person } invites { $company } to work with { $provider } as its indirect provider in the { $program } program.
letter-provider_invitation-what = If you accept, { $provider } can:
letter-provider_invitation-orders = place orders and add subscriptions for the customers you share;
letter-provider_invitation-access = administer your company’s account, if you grant that as well.
letter-provider_invitation-undo = You can remove administrator access at any time.
letter-provider_invitation-button = Read the invitation
letter-provider_invitation-nothing = Opening this link does nothing by itself. It does not authorize anything.
letter-provider_invitation-why = You are getting this email because { $person } typed your address to invite { $company }. If this is not for you, you can say so on the page, or ignore it: without an answer the invitation ends by itself.

## E18: a reseller authorized a provider

letter-provider_authorized-subject = { $reseller } authorized { $provider }
letter-provider_authorized-preheader = What is possible from today, and how it can be changed again.
letter-provider_authorized-lead = { $person } authorized { $provider } as indirect provider of { $reseller }. From today:
letter-provider_authorized-orders = { $provider } can place orders and add subscriptions for the customers both companies share;
letter-provider_authorized-access = { $provider } has administrator access to the account of { $reseller }.
letter-provider_authorized-no-access = { $provider } has no administrator access to the account of { $reseller }.
letter-provider_authorized-undo = A global admin of { $reseller } can remove administrator access, or the whole relationship, at any time.
letter-provider_authorized-button = See the relationship

## E19: the invitation was declined

letter-invitation_declined-subject = { $company } declined your invitation
letter-invitation_declined-preheader = The invitation is closed. Nothing was authorized.
letter-invitation_declined-lead = { $company } declined the invitation to work with your company. Nothing was authorized, and the link no longer works.
letter-invitation_declined-button = See the invitation
letter-invitation_declined-why = You are getting this email because your company sent the invitation on { $portal }.

## E21: the relationship ended

letter-partnership_ended-subject = The relationship with { $company } ended
letter-partnership_ended-preheader = From when, what stays as it is, and what customers may need to know.
letter-partnership_ended-lead = The relationship between your company and { $company } has ended. This means:
letter-partnership_ended-orders = new orders can no longer be placed through it;
letter-partnership_ended-access = administrator access that came with it has ended;
letter-partnership_ended-customers = customers stay with their indirect reseller, and active subscriptions keep running until they end.
letter-partnership_ended-tell = If customers are affected, tell them who looks after them from now on.
letter-partnership_ended-button = See the relationship

## E22: administrator access was removed

letter-admin_access_removed-subject = { $company } removed administrator access
letter-admin_access_removed-preheader = What stops, and what goes on as before. The relationship stays.
letter-admin_access_removed-lead = { $company } removed the administrator access of your company. The relationship stays as it is:
letter-admin_access_removed-stops = your company can no longer administer the account of { $company };
letter-admin_access_removed-goes-on = orders and subscriptions for the customers you share go on as before.
letter-admin_access_removed-ask = If you need the access again, ask { $company }: only they can grant it.
letter-admin_access_removed-button = See the relationship

## E23: a reseller asks a customer

letter-customer_invitation-subject = { $reseller } asks to work with { $customer }
letter-customer_invitation-preheader = Who asks, what is asked and until when. Nothing happens unless you accept.
letter-customer_invitation-lead = { $person } asks { $customer } to work with { $reseller }, as its indirect reseller in the { $program } program.
letter-customer_invitation-lead-both = { $person } asks { $customer } to work with { $reseller }, as its indirect reseller in the { $program } program, and with { $provider }, the indirect provider behind it.
letter-customer_invitation-what = If you accept:
letter-customer_invitation-manage = { $reseller } can offer you services and look after your subscriptions;
letter-customer_invitation-orders = { $provider } can place the orders that { $reseller } passes on for you;
letter-customer_invitation-agreement = you accept the { $agreement }, which you can read on the page before you decide.
letter-customer_invitation-access = Administrator access is asked for as well. It is a box of its own: you can leave it empty, or remove the access later.
letter-customer_invitation-no-access = Administrator access to your systems is not asked for.
letter-customer_invitation-button = Review the request
letter-customer_invitation-nothing = Opening this link does nothing by itself. Nothing happens unless you accept on the page.
letter-customer_invitation-why = You are getting this email because { $person } typed your address to ask { $customer }. If this is not for you, you can say so on the page, or ignore it: without an answer the request ends by itself.

## E25: a code for a customer

letter-customer_code-subject = Your code is { $code }
letter-customer_code-heading = Answer the request of { $reseller }
letter-customer_code-preheader = Type it on the page that is still open to go on with your answer.
letter-customer_code-lead = Someone, probably you, is answering the request of { $reseller } on { $portal }. Type this code on the page that is still open:
letter-customer_code-ignore = If it was not you, ignore this email. Without the code nobody can answer for your company.
letter-customer_code-why = You are getting this email because the request of { $reseller } was sent to this address.

## E26: accepted

letter-customer_authorized-subject = You authorized { $reseller }
letter-customer_authorized-subject-both = You authorized { $reseller } and { $provider }
letter-customer_authorized-preheader = Keep this email: whom you authorized, when, and how to take it back.
letter-customer_authorized-lead = Thank you. You accepted the request of { $reseller }.
letter-customer_authorized-lead-both = Thank you. You accepted the request of { $reseller } and { $provider }.
letter-customer_authorized-undo = You can remove administrator access, or end the relationship, at any time on the page of your partners.
letter-customer_authorized-button = See your partners
letter-customer_authorized-not-you = If nobody at your company accepted this, write to us at once at { $help }.
letter-customer_authorized-why = You are getting this email because the request was accepted with this address on { $portal }.
letter-customer_accepted-subject = { $customer } accepted
letter-customer_accepted-preheader = The customer is on your list now, and you can start to work together.
letter-customer_accepted-lead = { $customer } accepted the request and is now one of your customers on { $portal }.
letter-customer_accepted-next = The page of the customer shows what was accepted, by whom, and whether administrator access was granted.
letter-customer_accepted-button = See the customer

## E27: the customer declined

letter-customer_inquired-subject = { $company } asks to become a customer
letter-customer_inquired-preheader = It waits for your yes. Nothing was sent to the address that was left.
letter-customer_inquired-lead = { $company } came by your open link and asks to become a customer of your company and { $provider } together.
letter-customer_inquired-next = The words were typed by somebody nobody knows yet. If you say yes, the portal sends the ordinary invitation to this address; if you say no, nobody is told. As long as one waits, no more letters come about others.
letter-customer_inquired-button = See who waits
letter-customer_inquired-why = You are getting this email because your company has an open link on { $portal }.
letter-customer_declined-subject = { $customer } declined
letter-customer_declined-preheader = The request is closed. Nothing was authorized.
letter-customer_declined-lead = { $customer } declined the request to work with your company. Nothing was authorized, and the link no longer works.
letter-customer_declined-button = See the request
letter-customer_declined-why = You are getting this email because your company sent the request on { $portal }.

## E30: for reviewers

letter-case_answered-subject = { $reference }: answer received
letter-case_answered-preheader = The case is back in the queue and its time is running again.
letter-case_answered-lead = There is an answer in the case { $reference }. It is back in the queue and its time is running again.
letter-case_answered-button = Open the case
letter-case_answered-why = You are getting this email because you review applications on { $portal }.

## Facts about people

letter-fact-roles = Roles
letter-fact-joined_at = Joined on
letter-fact-roles_before = Before
letter-fact-roles_after = Now
letter-fact-changed_at = Changed on
letter-fact-wish = Would like to
letter-fact-roles_for = Roles that allow it
letter-fact-letters_to = Emails go to
letter-role-line = { $role }: { $about }

## E13: a person is invited to a company

letter-user_invited-subject = { $person } invited you to { $company } on { $portal }
letter-user_invited-preheader = Choose a password, and you can work for the company.
letter-user_invited-why = You are getting this email because { $person } invited you to { $company }.
letter-user_invited-lead = { $person } invites you to work for { $company } on { $portal }.
letter-user_invited-roles = You will have these roles:
letter-user_invited-guest = You join { $company } as a guest.
letter-user_invited-button = Read the invitation
letter-user_invited-code = You need this code only to decline, or to ask for a new invitation:
letter-user_invited-nothing = Opening this link does nothing by itself. You join with a button on the page.

## To the inviter: what became of an invitation

letter-user_joined-subject = { $person } joined your company
letter-user_joined-preheader = Your invitation was accepted. You can change the roles.
letter-user_joined-lead = { $person } joined your company with your invitation.
letter-user_joined-button = See roles
letter-user_declined-subject = { $person } declined your invitation
letter-user_declined-preheader = Nobody joined your company with this invitation.
letter-user_declined-lead = { $person } does not want to join your company. The link no longer works.
letter-user_declined-button = See the invitation
letter-user_invitation_asked-subject = { $person } asks for a new invitation
letter-user_invitation_asked-preheader = You decide whether an invitation goes out, and where to.
letter-user_invitation_asked-other = { $person } opened your invitation, but uses another address here and asks to be invited under that one. Send it only if you know that it is the same person.
letter-user_invitation_asked-again = { $person } found your invitation expired and asks for a new one.
letter-user_invitation_asked-button = Decide
letter-user_invitation_asked-nothing = Nothing was sent and nobody joined.

## E14: roles changed

letter-roles_changed-subject = Your roles in { $company } changed
letter-roles_changed-admins-subject = The roles of { $person } changed
letter-roles_changed-preheader = What was possible before, what is possible now, and who did it.
letter-roles_changed-lead = { $person } changed your roles in { $company }.
letter-roles_changed-admins-lead = { $by } changed the roles of { $person } in { $company }. You get this email because it is about a global admin.
letter-roles_changed-ask = If this surprises you, ask { $person }.
letter-roles_changed-button = Your roles

## E15: access changed

letter-access_changed-subject-suspended = Your access to { $company } is suspended
letter-access_changed-subject-reactivated = You have access to { $company } again
letter-access_changed-subject-removed = Your access to { $company } ended
letter-access_changed-preheader = Since when, who decided it, and whom to ask.
letter-access_changed-why = You are getting this email because you belong or belonged to { $company } on { $portal }.
letter-access_changed-lead-suspended = { $person } suspended your access to { $company }. Your roles are kept, but you cannot use them for now.
letter-access_changed-lead-reactivated = { $person } gave you back your access to { $company }, with the roles you had.
letter-access_changed-lead-removed = { $person } ended your access to { $company }. Your account and your other companies stay as they are.
letter-access_changed-ask = If this surprises you, ask { $person }.
letter-access_changed-button = Your companies and roles

## Somebody asks for a role

letter-role_asked-subject = { $person } asks you for a role
letter-role_asked-preheader = You can give it, or do what is asked for yourself.
letter-role_asked-lead = { $person } would like to do more in { $company } and asks you, because you can give the role.
letter-role_asked-button = See the person and the roles
letter-role_asked-nothing = Opening this link does nothing by itself: you decide on the page.

## Another address for emails

letter-letters_code-subject = Your code is { $code }
letter-letters_code-heading = Confirm this address for emails
letter-letters_code-preheader = Type it on your profile page to get emails at this address.
letter-letters_code-lead = Someone, probably you, wants emails from { $portal } to come to this address. Type this code on the profile page:
letter-letters_code-life = The code works for 10 minutes. We never ask you for it by phone or by email.
letter-letters_code-ignore = If that was not you, ignore this email. Without the code nothing changes.
letter-letters_code-why = You are getting this email because your address was typed on a profile page of { $portal }.
letter-letters_moved-subject = Your emails from { $portal } go to another address
letter-letters_moved-preheader = If that was not you, sign in and change it back at once.
letter-letters_moved-why = You are getting this email because it is the old or the new address of your profile on { $portal }.
letter-letters_moved-lead = Emails about your companies on { $portal } go to another address from now on. You sign in with the same address as before.
letter-letters_moved-ask = If that was not you, change your password and this address at once.
letter-letters_moved-button = My profile
letter-fact-location = Location
letter-fact-location_number = { $partner_id } (location)
letter-location_associated-subject = Your work account now stands for { $location }
letter-location_associated-preheader = This is the number that counts on orders from now on.
letter-location_associated-lead = { $person } chose { $location } as the location of the work account of { $company }.
letter-location_associated-next = Orders and incentives name this number from now on. If this was a mistake, a global admin can choose another location in the same country.
letter-location_associated-button = See the identifiers
letter-partner_id_checked-accepted = { $partner_id } { $number } was accepted
letter-partner_id_checked-refused = { $partner_id } { $number } was not accepted
letter-partner_id_checked-preheader = It was typed for { $place } and checked by a reviewer.
letter-partner_id_checked-accepted_lead = A reviewer checked { $partner_id } { $number }. It now is the number of { $place }.
letter-partner_id_checked-refused_lead = A reviewer checked { $partner_id } { $number }, which was typed for { $place }, and could not accept it. You can type another one.
letter-partner_id_checked-button = See the identifiers

# Linked work accounts, directories, invitations taken back, disputes
letter-factor_changed-identity_linked-subject = A work account was linked to your account
letter-factor_changed-identity_linked-lead = From now on, your account at { $provider } signs in to your account here.
letter-factor_changed-identity_removed-subject = A work account was unlinked from your account
letter-factor_changed-identity_removed-lead = Your account at { $provider } no longer signs in to your account here.
letter-fact-directory = Directory
letter-directory_changed-subject-added = A work account directory was added to { $company }
letter-directory_changed-subject-removed = A work account directory was removed from { $company }
letter-directory_changed-preheader = Who may sign in for your company changed. Here is what it means.
letter-directory_changed-lead-added = { $person } added a directory of { $provider } to { $company }.
letter-directory_changed-lead-removed = { $person } removed a directory of { $provider } from { $company }.
letter-directory_changed-what-added = People of this directory can join your company through their work account. They join without roles, unless the directory calls them a global admin.
letter-directory_changed-what-removed = Nobody signs in through this directory any more. Whoever did got an email that says what to do.
letter-directory_changed-ask = If this surprises you, ask { $person } at once, or write to { $help }.
letter-directory_changed-button = See the directories
letter-work_account_cut-subject = { $company } removed the directory of your work account
letter-work_account_cut-preheader = You can no longer sign in with that work account. Here is what to do.
letter-work_account_cut-lead = { $person } removed the directory, so your account at { $provider } no longer signs you in. Your account here and your roles stay as they are.
letter-work_account_cut-other = You can sign in the other way you have.
letter-work_account_cut-none = You have no other way to sign in yet. Choose a password for the address this email came to.
letter-work_account_cut-button = Choose a password
letter-user_invitation_withdrawn-subject = The invitation to { $company } was withdrawn
letter-user_invitation_withdrawn-preheader = The link in the earlier email no longer works. There is nothing to do.
letter-user_invitation_withdrawn-why = You are getting this email because { $company } had invited you on { $portal }.
letter-user_invitation_withdrawn-lead = { $person } withdrew the invitation to join { $company }.
letter-user_invitation_withdrawn-what = The link in the earlier email no longer works. You do not have to do anything.
letter-dispute_opened-subject = Dispute about { $known } to look at
letter-dispute_opened-preheader = Somebody says that a company known here is not theirs. It waits for a review.
letter-dispute_opened-why = You are getting this email because you review companies on { $portal }.
letter-dispute_opened-lead = { $person } has a mailbox on the domain of { $known } and says that their company, { $company }, is another one.
letter-dispute_opened-button = See the disputes
## The public list, referrals, standing

letter-fact-since = Since
letter-entry_stale-subject = Is the entry of { $company } still right?
letter-entry_stale-preheader = One button says that everything is still as it stands in the list.
letter-entry_stale-lead = Resellers find { $company } in the public list of providers. The entry was last confirmed on { $date }.
letter-entry_stale-hidden = Look it over and say that it is right, or change it. Entries that nobody confirms for six months are no longer shown.
letter-entry_stale-button = Look over the entry
letter-referral_asked-subject = { $company } asks to be contacted
letter-referral_asked-preheader = A reseller found your company in the public list.
letter-referral_asked-lead = { $person } of { $company } found your company in the public list of providers and asks to be contacted.
letter-referral_asked-writes = { $person } writes
letter-referral_asked-next = You can write back, send an invitation with everything filled in, or decline. The list shows how long you usually take.
letter-referral_asked-button = See the request
letter-referral_answered-subject = { $company } answered your request
letter-referral_answered-declined_subject = { $company } declined your request
letter-referral_answered-closed_subject = { $company } closed the request
letter-referral_answered-preheader = It is about your request to be contacted.
letter-referral_answered-lead = You asked { $company } to contact you. This is the answer.
letter-referral_answered-declined = You asked { $company } to contact you. It cannot help you now.
letter-referral_answered-closed = { $company } closed the request for a contact. Nothing more is needed.
letter-referral_answered-writes = { $company } writes
letter-referral_answered-others = There are other providers in the public list.
letter-referral_answered-button = See the request
letter-company_suspended-subject = { $company } is suspended
letter-company_suspended-preheader = Why, what stops, what goes on, and what you can do.
letter-company_suspended-lead = The place of { $company } in the program is suspended.
letter-company_suspended-writes = { $portal } writes
letter-company_suspended-stops = New partners and new customers cannot be invited or authorized.
letter-company_suspended-stays = Everything that exists can still be read and managed.
letter-company_suspended-customers = Existing customers and their subscriptions are not touched.
letter-company_suspended-button = See where the company stands
letter-company_lifted-subject = { $company } is no longer suspended
letter-company_lifted-preheader = Everything works again as it did before.
letter-company_lifted-lead = The suspension of { $company } was lifted. New partners and customers can be invited and authorized again.
letter-company_lifted-button = See where the company stands
## The domain is proved

letter-domain_proved-subject = The domain { $domain } is proved
letter-domain_proved-preheader = Two checks of your application passed by themselves.
letter-domain_proved-lead = We found the record on the name servers of { $domain }. With it the checks of the email domain and of employment passed for { $company }.
letter-domain_proved-next = You can remove the record now. We write to you as soon as there is news about the other checks.
letter-domain_proved-button = See the status
## E28: a relationship with a customer ended; E22 of a customer

letter-customer_ended-subject = The relationship with { $company } ended
letter-customer_ended-subject-shared = { $customer } and { $partner } no longer work together
letter-customer_ended-preheader = From when, what stops at once, and what stays as it is for your company.
letter-customer_ended-lead = The relationship between { $customer } and { $partner } has ended. This means:
letter-customer_ended-customer-orders = { $partner } can no longer order, renew or change anything for you;
letter-customer_ended-customer-access = any administrator access of { $partner } to your services has ended;
letter-customer_ended-customer-bought = what you bought stays yours until it ends.
letter-customer_ended-partner-orders = you can no longer order, renew or change anything for { $customer };
letter-customer_ended-partner-access = any administrator access you had to { $customer } has ended;
letter-customer_ended-partner-history = the customer stays in your list as ended, with everything that was agreed.
letter-customer_ended-shared-stays = your own relationship with { $customer } stays as it is;
letter-customer_ended-shared-partner = { $partner } no longer looks after this customer.
letter-customer_ended-moved = { $customer } has moved to other partners by a code it made itself; there is no gap.
letter-customer_ended-moved-customer = your new partners look after you from this moment on.
letter-customer_ended-button = See the relationship
letter-customer_access_removed-lead = { $customer } removed the administrator access of your company:
letter-customer_access_removed-other = { $customer } removed the administrator access of { $partner }. Nothing changes for your company.
letter-customer_access_removed-preheader-other = Another partner of the customer no longer administers. Nothing changes for you.
letter-customer_access_removed-stops = you can no longer administer the services of { $customer };
letter-customer_access_removed-stays = the relationship stays, and with it the orders you place for the customer.

## A customer moves

letter-move_begun-subject = { $company } can move to other partners
letter-move_begun-preheader = A code was made. What it does, what it leaves alone, and how to take it back.
letter-move_begun-lead = { $name } made a code for { $company }. A reseller that has it may ask to take the place of:
letter-move_begun-leaving = { $company }
letter-move_begun-nothing = The code ends nothing. Only when somebody of your company accepts the request do the relationships above end. If nobody of you wanted this, take the code back.
letter-move_begun-until = The code works until
letter-move_begun-button = See the code

## Who supports a customer

letter-support_named-subject = The support contact of { $customer } changed
letter-support_named-preheader = Whom to turn to from now on, by email or by phone, and at which company.
letter-support_named-lead = From now on { $company } supports you:
letter-support_named-lead-partner = From now on { $company } supports { $customer }:
letter-support_named-company = Company
letter-support_named-person = Contact
letter-support_named-address = Email
letter-support_named-phone = Phone

## A provider confirms that a customer accepted

letter-agreement_attested-subject = { $provider } says you accepted the { $agreement }
letter-agreement_attested-preheader = Who accepted, which version and on which day, and who confirmed it.
letter-agreement_attested-lead = { $provider } confirmed that your company accepted the { $agreement } outside this portal:
letter-agreement_attested-name = Accepted by
letter-agreement_attested-on = Accepted on
letter-agreement_attested-by = Confirmed by
letter-agreement_attested-object = If nobody of your company accepted, open the page and choose “This is not so”: the confirmation then no longer counts.
letter-agreement_attested-button = See what was confirmed

## Delegated access

letter-delegation-name = Name
letter-delegation-roles = Roles
letter-delegation-time = For
letter-delegation-days = { $days ->
        [one] { $days } day
       *[other] { $days } days
    }
letter-delegation-answered_by = Answered by
letter-delegation-ended_by = Ended by
letter-delegation-extends = At its end the access is extended by itself, by 180 days. Either side can switch this off.
letter-delegation-ends = At its end the access stops by itself.
letter-delegation-button = See the access
letter-delegation_asked-subject = { $partner } asks for delegated access
letter-delegation_asked-preheader = Which roles, for how long, who asks. Nothing is granted unless you decide so.
letter-delegation_asked-lead = { $partner } asks to hold these administrator roles in your systems:
letter-delegation_asked-button = Review the request
letter-delegation_asked-nothing = Nothing is granted unless you decide so. You can end access you granted at any time.
letter-delegation_answered-subject = Delegated access with { $company } was granted
letter-delegation_answered-no = { $company } declined delegated access
letter-delegation_answered-preheader = Who answered, under which name, and until when the access lasts.
letter-delegation_answered-lead = The delegated access between your company and { $company } was granted and is in force.
letter-delegation_answered-lead-no = { $company } declined the delegated access you asked for. Nothing was granted.
letter-delegation_changed-shorter = Delegated access with { $company } ends earlier
letter-delegation_changed-longer = Delegated access with { $company } lasts longer
letter-delegation_changed-extended = Delegated access with { $company } was extended by itself
letter-delegation_changed-extends = Delegated access with { $company } now extends by itself
letter-delegation_changed-extends_not = Delegated access with { $company } no longer extends by itself
letter-delegation_changed-preheader = What changed, who decided it, and until when the access lasts now.
letter-delegation_changed-lead = Something changed about the delegated access between your company and { $company }.
letter-delegation_changed-by = Changed by
letter-delegation_changed-before = End before
letter-delegation_changed-warned = Unless it extends by itself, both sides get a reminder 30, 7 and 1 days before its end. The roles stay the same.
letter-delegation_ended-subject = Delegated access with { $company } ended
letter-delegation_ended-preheader = Why it ended, since when, and what to do if it is needed again.
letter-delegation_ended-withdrawn = The request for delegated access was withdrawn. Nothing was granted.
letter-delegation_ended-terminated = The delegated access was ended before its time. Its roles can no longer be used.
letter-delegation_ended-unanswered = Nobody answered the request for delegated access within 90 days, so it ended. Nothing was granted.
letter-delegation_ended-expired = The time of the delegated access is over. Its roles can no longer be used.
letter-delegation_ended-again = If it is needed again, the partner can ask anew under another name.
letter-delegation_ends-subject = Delegated access with { $company } ends in { $days ->
        [one] { $days } day
       *[other] { $days } days
    }
letter-delegation_ends-preheader = When it ends, whether it is extended, and what both sides can do now.
letter-delegation_ends-lead = The delegated access between your company and { $company } ends in { $days ->
        [one] { $days } day
       *[other] { $days } days
    }.
letter-delegation_ends-renew = If it is still needed, the partner asks for a new one in time, and the customer decides.
## Applications: reminded, added, removed

letter-confirm_reminder-subject = Reminder: confirm your email address for { $company }
letter-confirm_reminder-preheader = The application still waits for your answer. It takes a minute.
letter-reseller_added-subject = { $company } is an indirect reseller too
letter-reseller_added-preheader = The capabilities of an indirect reseller were added, effective at once.
letter-reseller_added-lead = { $company } was in the program already and gave its customer support details. It is an indirect reseller now.
letter-reseller_added-next = If the { $agreement } is not signed yet, a global admin signs it next.
letter-reseller_added-button = Go to the overview
letter-draft_ends-subject = The draft application of { $company } will be removed
letter-draft_ends-preheader = Nobody has worked on it for a while. Open it to keep it.
letter-draft_ends-lead = The application of { $company } was begun and not sent. It will be removed on { $date }.
letter-draft_ends-keep = To keep it, open it and save any section. What was typed is all there.
letter-draft_ends-button = Open the application
letter-draft_ended-subject = The draft application of { $company } was removed
letter-draft_ended-preheader = Nobody came back to it in 90 days. You can start a new one.
letter-draft_ended-lead = The application of { $company } was begun, not sent and not changed for 90 days. It was removed with everything typed into it.
letter-draft_ended-again = You can start a new application at any time.
letter-draft_ended-button = Start a new application
## The reviewers' desk

letter-case_taken_over-subject = { $name } took over { $reference }
letter-case_taken_over-preheader = The case is in a colleague's hands now. There is nothing to do for you.
letter-case_taken_over-lead = { $name } took over the case { $reference }, which was in your hands. What you wrote and decided stays in it.

letter-case_due_soon-subject = { $reference } is due on { $date }
letter-case_due_soon-preheader = A case waits for a decision. Its time is almost over.
letter-case_due_soon-lead = The application of { $company } is due on { $date }. Decide the open checks, or ask the company for what is missing.

letter-case_overdue-subject = { $reference } is overdue
letter-case_overdue-preheader = A case was not decided in time. The company reads the same date.
letter-case_overdue-lead = The application of { $company } was due on { $date } and is not decided. The company reads the same date.
letter-case_overdue-holder = In hand with
letter-case_overdue-nobody = Nobody
letter-case_overdue-why = You are getting this email because you lead the reviewers on { $portal }.

letter-review_digest-subject = Reviews on { $date }: { $waiting } waiting
letter-review_digest-preheader = What waits for a decision this morning, and what is overdue.
letter-review_digest-waiting = { $waiting ->
    [one] One application waits for a decision.
   *[other] { $waiting } applications wait for a decision.
}
letter-review_digest-overdue = { $overdue ->
    [0] None of them is overdue.
    [one] One of them is overdue.
   *[other] { $overdue } of them are overdue.
}
letter-review_digest-first = The first ones
letter-review_digest-button = Open the queue

letter-case_reply-subject = A message about { $company }
letter-case_reply-preheader = A reviewer wrote to you. A message decides nothing and uses up nothing.
letter-case_reply-lead = { $name }, who reviews the application of { $company }, wrote to you.
letter-case_reply-button = Read and answer
## Changes of a company's own data, to its other global admins

letter-own_data-ask = If this surprises you, ask { $person }.
letter-location_changed-subject-added = The location { $location } was added
letter-location_changed-subject-changed = The location { $location } was changed
letter-location_changed-subject-closed = The location { $location } was closed
letter-location_changed-subject-reopened = The location { $location } is open again
letter-location_changed-preheader = You get this as a global admin, so that nothing changes unnoticed.
letter-location_changed-lead-added = { $person } added the location { $location } to { $company }.
letter-location_changed-lead-changed = { $person } changed the location { $location } of { $company }.
letter-location_changed-lead-closed = { $person } closed the location { $location } of { $company }. It keeps its number and can be opened again.
letter-location_changed-lead-reopened = { $person } opened the location { $location } of { $company } again.
letter-location_changed-button = See the location
letter-company_changed-subject-support = Customer support of { $company } was changed
letter-company_changed-subject-billing_address = The billing address of { $company } was changed
letter-company_changed-subject-tax_id = The tax number of { $company } was changed
letter-company_changed-preheader = You get this as a global admin, so that nothing changes unnoticed.
letter-company_changed-lead-support = { $person } changed customer support or the website of { $company }. Customers read it from now on.
letter-company_changed-lead-billing_address = { $person } changed the address that bills of { $company } go to.
letter-company_changed-lead-tax_id = { $person } changed the tax number on bills of { $company }.
letter-company_changed-button = See what it is now

## Requests for help

letter-fact-ticket = Request
letter-fact-subject = Subject
letter-ticket_written-subject = { $reference }: { $company } asks for help
letter-ticket_written-preheader = Read the request and answer it on its page.
letter-ticket_written-why = You are getting this email because requests for help on { $portal } go to this address.
letter-ticket_written-lead = { $person } of { $company } wrote to you.
letter-ticket_written-quote = { $person } wrote:
letter-ticket_written-button = Answer the request
letter-ticket_answered-subject = Your request { $reference }: there is an answer
letter-ticket_answered-preheader = Read it on the page of the request, and write again if something is missing.
letter-ticket_answered-lead = { $portal } answered a request of { $company }.
letter-ticket_answered-quote = The answer:
letter-ticket_answered-accepted = The request to merge was accepted. The operator carries it out; nothing changed by this letter alone.
letter-ticket_answered-refused = The request to merge was refused. Nothing changed.
letter-ticket_answered-closed = The request is closed. Writing again opens it again.
letter-ticket_answered-button = See the request
## Cases: what a reviewer asks

letter-fact-answer_by = Answer by
letter-action_needed-subject_by = Action needed: { $topic } for { $company } by { $date }
letter-action_needed-fields = What to correct:
letter-action_reminder-subject = Reminder: answer needed by { $date }
letter-action_reminder-preheader = A reviewer still needs something from you. The review waits for your answer.
letter-action_reminder-lead = The review of { $company } waits for your answer about one point: { $topic }. Send it by { $date }.
letter-fact-appeals_left = Appeals left
letter-appeal_received-subject = We received the appeal of { $company }
letter-appeal_received-preheader = Another reviewer looks at what was rejected. You do not have to do anything.
letter-appeal_received-lead = We received the appeal of { $company }. What was rejected is looked at again, by another reviewer where possible.
letter-company_wrote-subject = { $reference }: message from the company
letter-company_wrote-preheader = The company wrote to you about its case. A message is no answer and no appeal.
letter-company_wrote-lead = { $company } wrote to you about the case { $reference }.
letter-company_wrote-who = { $company } writes
letter-approved-change-subject = The changes of { $company } are verified
letter-approved-change-preheader = The new version of the profile is the one in force from now on.
letter-approved-change-lead = We checked what { $company } changed in its profile. The new version is the one in force from now on.
letter-rejected-change-subject = We could not verify the changes of { $company }
letter-rejected-change-preheader = The profile that was verified before stays in force. Here is the reason.
letter-rejected-change-lead = We could not confirm one point of what { $company } changed in its profile: { $topic }. The profile that was verified before stays in force, and so does the company's status.
letter-rejected-appeals = { $left ->
    [one] You can appeal once more, until { $date }. A question to the reviewer is no appeal and uses up none.
   *[other] You can appeal { $left } times, until { $date }. A question to the reviewer is no appeal and uses up none.
}

## A customer contradicts a confirmation, or accepts its agreement itself

letter-attestation_disputed-subject = { $customer } disputes the { $agreement }
letter-attestation_disputed-preheader = Who contradicts, about which version, and what happens now.
letter-attestation_disputed-lead = { $customer } says that it did not accept the { $agreement } as { $provider } had confirmed. The confirmation no longer counts.
letter-attestation_disputed-by = Contradicted by
letter-attestation_disputed-next = Settle it with { $customer }. It can accept the agreement on its own page at any time; you can confirm again only with other facts.
letter-attestation_disputed-own = { $provider } gets the same message. You can accept the agreement on your own page at any time.
letter-agreement_accepted-subject = { $customer } accepted the { $agreement }
letter-agreement_accepted-preheader = Which version, who accepted it and when, and its fingerprint.
letter-agreement_accepted-lead = { $customer } accepted the { $agreement } in this portal:
letter-agreement_accepted-partner = You can go on ordering for { $customer }.
letter-agreement_accepted-own = Your partners were told. You can read the text and these facts on your page at any time.
letter-agreement_accepted-button = See the agreement

## E10: a new version of the agreement

letter-agreement_published-subject = New version of the { $agreement }: accept by { $date }
letter-agreement_published-subject-open = New version of the { $agreement }
letter-agreement_published-preheader = What changes, from which day, and what you have to do.
letter-agreement_published-lead = Version { $version } of the { $agreement } was published. It is in force from { $date }.
letter-agreement_published-changes = What changes
letter-agreement_published-accept = A global admin of { $company } has to accept it by { $date }. It can be signed from the day on which it is in force.
letter-agreement_published-nothing = You have nothing to do: what your company signed goes on to count.
letter-agreement_published-button = Read the changes

## E11: it is not signed yet

letter-agreement_reminder-subject-left = { $days ->
    [one] One day left to accept the { $agreement }
   *[other] { $days } days left to accept the { $agreement }
 }
letter-agreement_reminder-subject-over = The time to accept the { $agreement } is over
letter-agreement_reminder-subject-open = The { $agreement } has a version to accept
letter-agreement_reminder-preheader = Who can sign, until when, and what stops without a signature.
letter-agreement_reminder-lead-left = { $company } did not accept version { $version } of the { $agreement } yet. The last day is { $date }.
letter-agreement_reminder-lead-over = { $company } did not accept version { $version } of the { $agreement } by { $date }.
letter-agreement_reminder-lead-open = { $company } did not accept version { $version } of the { $agreement } yet.
letter-agreement_reminder-stops = Without a signature { $company } then cannot take new customers, authorize providers, or be the partner on new orders. What exists goes on.
letter-agreement_reminder-stopped = Until it is signed { $company } cannot take new customers, authorize providers, or be the partner on new orders. What exists goes on, and with the signature everything works again at once.

## A newer version of a customer's agreement

letter-customer_agreement_waits-subject-until = Accept the new { $agreement } by { $date }
letter-customer_agreement_waits-subject-open = There is a new version of the { $agreement }
letter-customer_agreement_waits-preheader = What changes, and where you read and accept it.
letter-customer_agreement_waits-lead = Version { $version } of the { $agreement } was published. It is in force from { $from }. { $company } accepted an older one.
letter-customer_agreement_waits-next-until = A global admin of { $company } has to accept it by { $date }. Your partners see whether it is accepted. What you have goes on.
letter-customer_agreement_waits-next-open = A global admin of { $company } can read and accept it.
letter-customer_agreement_waits-button = Read and accept
letter-customer_agreement_waits-nothing = Opening this link does nothing by itself: you read first, and accept with a button.
## What changed between provider and reseller

letter-partnership_changed-suspended-subject = The relationship with { $company } is suspended
letter-partnership_changed-suspended-preheader = Why, until when it is looked at again, and what goes on meanwhile.
letter-partnership_changed-suspended-lead = { $name } suspended the relationship between your company and { $company }. It is looked at again on { $day }.
letter-partnership_changed-suspended-means = Until it is resumed there are no new orders and no new customers through it. Customers, subscriptions and administrator access stay as they are.
letter-partnership_changed-suspended-day = Looked at again on
letter-partnership_changed-resumed-subject = The relationship with { $company } goes on
letter-partnership_changed-resumed-preheader = It is no longer suspended: new orders and customers are possible again.
letter-partnership_changed-resumed-lead = { $name } resumed the relationship between your company and { $company }.
letter-partnership_changed-resumed-means = New orders and new customers are possible again, from now on.
letter-partnership_changed-ends-subject = The relationship with { $company } will end
letter-partnership_changed-ends-preheader = On which day, why, and what to do for customers before that.
letter-partnership_changed-ends-lead = { $name } announced that the relationship between your company and { $company } ends on { $day }.
letter-partnership_changed-ends-means = Until then everything goes on as before. Then new orders and administrator access stop; customers keep their relationships with each company. If customers are affected, tell them before that day.
letter-partnership_changed-ends-day = Ends on
letter-partnership_changed-stays-subject = The relationship with { $company } does not end
letter-partnership_changed-stays-preheader = The end that was announced was taken back. Everything goes on as it was.
letter-partnership_changed-stays-lead = { $name } took back the announced end of the relationship between your company and { $company }.
letter-partnership_changed-stays-means = Everything goes on as before.
letter-partnership_changed-blocked_region-subject = The relationship with { $company } is blocked
letter-partnership_changed-blocked_region-preheader = Your countries no longer lie in one region. What that means now.
letter-partnership_changed-blocked_region-lead = Your company and { $company } no longer lie in one region of the program.
letter-partnership_changed-blocked_region-means = Until they do, there are no new orders and no new customers through this relationship. What exists goes on. It is free again by itself as soon as the regions match.
letter-partnership_changed-blocked_provider-subject = The relationship with { $company } is blocked
letter-partnership_changed-blocked_provider-preheader = The provider is not active in the program. What that means now.
letter-partnership_changed-blocked_provider-lead = The provider of the relationship between your company and { $company } is not active in the program at the moment.
letter-partnership_changed-blocked_provider-means = Until it is, there are no new orders and no new customers through this relationship. What exists goes on. It is free again by itself as soon as that is cured.
letter-partnership_changed-blocked_reseller-subject = The relationship with { $company } is blocked
letter-partnership_changed-blocked_reseller-preheader = The reseller is not active in the program. What that means now.
letter-partnership_changed-blocked_reseller-lead = The reseller of the relationship between your company and { $company } is not active in the program at the moment.
letter-partnership_changed-blocked_reseller-means = Until it is, there are no new orders and no new customers through this relationship. What exists goes on. It is free again by itself as soon as that is cured.
letter-partnership_changed-cured-subject = The relationship with { $company } is free again
letter-partnership_changed-cured-preheader = Nothing blocks it any more: new orders and customers are possible.
letter-partnership_changed-cured-lead = Nothing stands between your company and { $company } any more.
letter-partnership_changed-cured-means = New orders and new customers are possible again, from now on.
letter-partnership_changed-button = See the relationship
## E34: the letter of an invitation did not arrive

letter-mail_bounced-subject = Your invitation did not reach { $address }
letter-mail_bounced-preheader = Why the letter was refused, and how to send it elsewhere.
letter-mail_bounced-lead = The letter that invites { $company } could not be delivered to { $address }.
letter-mail_bounced-answer = The mail server said
letter-mail_bounced-next = Change the address, and a new letter with a new link goes out at once.
letter-mail_bounced-button = Change address

## E20: the invitation of a reseller ran out, or another one is asked for

letter-invitation_expired-subject = Invitation to { $company } expired
letter-invitation_expired-subject-asked = { $company } asks for a new invitation
letter-invitation_expired-preheader = Nothing was authorized. You decide whether another letter goes out.
letter-invitation_expired-lead = The invitation to { $company } expired on { $date } without an answer.
letter-invitation_expired-asked = Whoever holds your invitation to { $company } found it expired and asks for a new one.
letter-invitation_expired-other = { $person } opened your invitation to { $company } and asks to be invited at another address: { $address }. Do it only if you know that they work there.
letter-invitation_expired-nothing = Nothing was sent and nothing was authorized.
letter-invitation_expired-button = Renew
## E29: a file of invitations is through

letter-file_ready-subject = Your list of customers is ready
letter-file_ready-preheader = The file you asked for can be fetched for one day, after you sign in.
letter-file_ready-lead = The file of customers you asked for is ready. It is not attached: customers' data does not travel by email.
letter-file_ready-file = File
letter-file_ready-lines = Customers in it
letter-file_ready-until = Can be fetched until
letter-file_ready-button = Fetch the file
letter-file_ready-why = You are getting this email because you asked for this file on { $portal }.
letter-bulk_finished-subject = { $sent ->
        [one] One invitation sent,
       *[other] { $sent } invitations sent,
    } { $problems ->
        [0] no problems
        [one] one problem
       *[other] { $problems } problems
    }
letter-bulk_finished-preheader = What was sent, what was not, and where to find the reasons.
letter-bulk_finished-lead = The file you sent invitations from is through.
letter-bulk_finished-cancelled = The rest of the file you sent invitations from was cancelled. What was sent stays sent.
letter-bulk_finished-file = File
letter-bulk_finished-fact_sent = Invitations sent
letter-bulk_finished-fact_problems = Lines with problems
letter-bulk_finished-fact_known = Left out, invited before or partners
letter-bulk_finished-fact_cancelled = Cancelled
letter-bulk_finished-problems = Download the lines with problems there, correct them and hand them in again. Nobody is invited twice.
letter-bulk_finished-button = See the result
letter-bulk_finished-why = You are getting this email because you sent these invitations on { $portal }.

## E17: reminders of an invitation

letter-invitation_reminder-subject = Reminder: invitation from { $provider }
letter-invitation_reminder-preheader = It has no answer yet. See who asks and until when. You decide.
letter-invitation_reminder-lead = { $provider } invited { $company } to work with it as its indirect provider in the { $program } program. The invitation has no answer yet.
letter-invitation_reminder-quiet = If you want no more reminders of this invitation, say so with the button at the end of its page.
letter-invitation_reminder-why = You are getting this email because { $provider } invited { $company } at your address. There are few reminders, and without an answer the invitation ends by itself.
letter-invitation_nudge-subject = { $person } reminds you of the invitation from { $provider }
letter-invitation_nudge-preheader = A short reminder of an invitation that still waits for an answer.
letter-invitation_nudge-lead = { $person } of { $provider } reminds you of the invitation.
letter-invitation_nudge-answer = What comes next: somebody at { $company } reads the invitation and answers it, with yes or no.
letter-invitation_nudge-sign = What comes next: a global admin of { $company } signs the { $agreement }.
letter-invitation_nudge-authorize = What comes next: a global admin of { $company } authorizes { $provider }, or declines.

## E24: reminder of a request to a customer

letter-customer_reminder-subject = Reminder: request from { $reseller }
letter-customer_reminder-preheader = It has no answer yet. See who asks and until when. You decide.
letter-customer_reminder-lead = { $reseller } asked { $customer } to work with it. The request has no answer yet.
letter-customer_reminder-not_us = If this is not for you, say so with the button “This is not for us” on that page, and no more letters come.
letter-customer_reminder-why = You are getting this email because { $person } typed your address to ask { $customer }. There are two reminders at most, and without an answer the request ends by itself.
