### Overview, organization profile, identifiers, user management, activity.
### Family composed in code: activity-<action with _ for .>.

## Overview

organizations-standing-not_registered = Not enrolled
organizations-status-link = See the application status
organizations-banner-enroll-title = Your company is not enrolled yet
organizations-banner-enroll = Enroll { $company } as an indirect reseller to take part in { $program }.
organizations-banner-enroll-act = Enroll
organizations-banner-continue-title = Your application is not finished
organizations-banner-continue = What was filled in is saved. Complete the open sections, then send it.
organizations-banner-continue-act = Continue the application
organizations-banner-pending-title = The verification is under way
organizations-banner-pending = We are verifying { $company }. It takes 3 to 5 business days; the status shows each check and whose turn it is.
organizations-banner-denied-title = The verification was not successful
organizations-banner-denied = We could not verify { $company }. The status names the reasons and what you can do.
organizations-banner-denied-act = See the reasons
organizations-banner-verified-title = Your company is verified
organizations-banner-verified = A global admin can now sign the { $agreement }.
organizations-banner-verified-act = Read and sign
organizations-banner-new-title = There is a new version of the { $agreement }
organizations-banner-new = Version { $version } is in force. A global admin can read and sign it.
organizations-banner-signed = Version { $version } of the { $agreement } was signed on { $date } by { $name }.
organizations-banner-signed-act = View the receipt
organizations-banner-suspended-title = Your company is suspended
organizations-banner-suspended = { $company } cannot work with partners for now. Write to us to learn why and what to do.

organizations-steps = Next steps
organizations-step-sign = Sign the { $agreement }
organizations-step-sign-hint = Possible once your company is verified
organizations-step-invitations = Answer invitations from providers
organizations-step-invitations-state = { $count ->
        [0] None waiting
        [one] { $count } waiting
       *[other] { $count } waiting
    }
organizations-step-invitations-hint = You can authorize a provider once the agreement is signed
organizations-step-agent = Check who is admin agent
organizations-step-agent-hint = Admin agents work with customers and can administer for them
organizations-step-suggested = Suggested
organizations-step-team = See who is in your team
organizations-step-team-state = { $count ->
        [one] { $count } person
       *[other] { $count } people
    }
organizations-status = Your status
organizations-figures = Who you work with
organizations-partners = See which partners { $company } has authorized, and what they may do.
organizations-partners-open = View partners

## Settings

organizations-settings-title = Account settings
organizations-legal-card = Organization profile
organizations-legal-about = Legal profile, primary contact and customer support, and how their verification stands.
organizations-profile-card = Partner profile
organizations-profile-about = Your place in the program and the signed agreement.
organizations-identifiers-card = Identifiers
organizations-identifiers-about = The numbers your company is known by.
organizations-users-card = User management
organizations-users-about = Who works in your company, and with which roles.
organizations-users-asked = { $person } asks for access since { $date }
organizations-access-title = Request for access
organizations-access-body = { $person } proved a mailbox on your company’s domain and asks for access to { $company }.
organizations-access-check = Make sure that this person works for you. With access they see the company’s pages, without any role; you give roles in User management.
organizations-access-grant = Grant access
organizations-access-decline = Decline
organizations-access-granted = The person has access and was told. They have no roles yet.
organizations-access-declined = Access was declined and the person was told.
organizations-access-was_granted = Access was granted on { $date }.
organizations-access-was_declined = Access was declined on { $date }.
organizations-activity-card = Activity
organizations-activity-about = What was done in your company, by whom and when.

organizations-legal-title = Legal info
organizations-legal-enroll = Your company is not enrolled in { $program } yet.
organizations-enroll-now = Enroll now
organizations-legal-status = Verification status
organizations-legal-submitted = Sent
organizations-legal-authorized = Authorized
organizations-legal-profile = Legal business profile
organizations-legal-contact = Primary contact
organizations-legal-support = Customer support
organizations-legal-empty = There is no profile yet. It appears here when an application is sent.

organizations-program-info = Program Info
organizations-program = Program
organizations-type = Type
organizations-signed-line = Signed version { $version } on { $date } by { $name }
organizations-not-signed = Not signed
organizations-ladder = Progress in the program

organizations-identifiers-company = Company ID
organizations-identifiers-later = Issued when your company is verified
organizations-identifiers-vat = From the legal business profile

organizations-activity-caption = Activity, newest first
organizations-activity-when = When
organizations-activity-who = Who
organizations-activity-what = What
organizations-activity-program = The portal
organizations-activity-empty = There is nothing here yet.

## What happened. One short sentence without a subject; the page names who and when.

activity-account_created = Created the work account
activity-account_password_changed = Changed their password
activity-account_password_reset = Chose a new password after losing theirs
activity-account_factor_added = Added a second factor
activity-account_factor_removed = Removed a second factor
activity-account_codes_made = Made new recovery codes
activity-account_code_used = Signed in with a recovery code
activity-account_factors_reset = Replaced a lost second factor
activity-account_factor_help_asked = Asked for help with a lost second factor
activity-account_factor_help_started = Helped with a lost second factor
activity-user_landed = Joined through the company’s work accounts
activity-access_asked = Asked for access
activity-access_granted = Granted access to a person
activity-access_declined = Declined access to a person
activity-company_disputed = Said that this is not their company
activity-company_dispute_settled = Settled a dispute about the company
activity-enrollment_started = Started the application
activity-enrollment_saved = Saved a section of the application
activity-enrollment_submitted = Sent the application
activity-enrollment_withdrawn = Withdrew the application
activity-verification_confirmation_resent = Sent the confirmation email again
activity-verification_contact_confirmed = Confirmed the primary contact's address
activity-verification_contact_disowned = Reported not knowing the application
activity-verification_claimed = Took the case for review
activity-verification_check_passed = Authorized a check
activity-verification_check_asked = Asked for information
activity-verification_check_failed = Rejected a check
activity-verification_domain_proved = Proved the domain
activity-document_added = Added a document
activity-document_removed = Removed a document
activity-document_read = Read a document
activity-document_expired = Deleted a document at the end of its time
activity-verification_answered = Answered a question of the verification
activity-verification_replied = The reviewer wrote a message
activity-verification_agreed = A second reviewer agreed
activity-verification_check_waived = Waived a check
activity-verification_proposed = Proposed to authorize
activity-verification_sent_back = A second reviewer sent it back
activity-verification_waiver_proposed = Proposed to waive a check
activity-verification_authorized = Authorized the company
activity-verification_rejected = Rejected the application
activity-agreement_signed = Signed the agreement
activity-agreement_asked = Asked the global admins to sign the agreement
activity-agreement_announced = Told about a new version of the agreement
activity-agreement_reminded = Reminded to sign the agreement
activity-relationship_invited = Invited a reseller
activity-relationship_invitation_sent_again = Sent the invitation of a reseller again
activity-relationship_invitation_withdrawn = Withdrew the invitation of a reseller
activity-relationship_invitation_received = Received an invitation from a provider
activity-relationship_declined = Declined the invitation of a provider
activity-relationship_accepted = Authorized the indirect provider
activity-relationship_admin_access_removed = Removed administrator access
activity-relationship_ended = Ended the relationship between provider and reseller
activity-customer_invited = Invited a customer
activity-customer_invited_again = Sent the invitation of a customer again
activity-customer_invitation_withdrawn = Withdrew the invitation of a customer
activity-customer_declined = Declined the request to a customer
activity-customer_accepted = Accepted the request to a customer
activity-directory_published = Published the entry in the list of providers
activity-user_added = Added a person
activity-provider_founded = Set up the provider

## Locations, Partner IDs ($partner_id is their name in the program), customer support

organizations-locations-title = Business locations
organizations-locations-open = See the locations
organizations-locations-about = The places your company does business from. Each has its own { $partner_id }, which is never the one of the company.
organizations-locations-add = Add a location
organizations-locations-ask = A global admin or account admin can add locations:
organizations-locations-empty = There are no locations yet.
organizations-location-never_removed = A location is never removed, because orders name its { $partner_id } for years. You can close it later.
organizations-location-country_hint = The country of this place of business
organizations-location-country_fixed = The { $partner_id } of a location belongs to its country. For another country add another location.
organizations-location-contact = Contact at this location
organizations-location-change = Change this location
organizations-location-save = Save this location
organizations-location-added = The location { $location } was added.
organizations-location-changed = The location { $location } was changed.
organizations-location-added_at = Added
organizations-location-closed = Closed
organizations-location-associated = Work account
organizations-location-waiting = Number in review
organizations-location-no_number = No number yet
organizations-location-close = Close this location
organizations-location-close_about = A closed location keeps its { $partner_id } and stays in the list. You can open it again.
organizations-location-closed_now = The location is closed.
organizations-location-reopen = Open this location again
organizations-location-reopened = The location is open again.
organizations-location-in_use = The work account stands for this location, so it cannot be closed. Choose another one first:

organizations-number-type = Enter the number you have
organizations-number-hint = 5 to 10 digits. A reviewer checks it
organizations-number-send = Send for review
organizations-number-typed = The number is in review. We will tell your global admins by email.
organizations-number-waits = { $number } is in review
organizations-number-refused = { $number } was not accepted:

organizations-identifiers-company_use = For support and membership, never on orders
organizations-identifiers-to_type = Enter it below, a reviewer checks it
organizations-identifiers-no_location = Choose the location your work account stands for
organizations-identifiers-location_use = The number that orders and incentives name
organizations-update = Update
organizations-association-title = Location of the work account
organizations-association-about = Your work account stands for one location, in its own country. Orders and incentives name the { $partner_id } of this location.
organizations-association-legend = Which location does your work account stand for?
organizations-association-location = Location of the work account
organizations-association-ask = A global admin can choose the location:
organizations-association-country = Country { $country } differs from { $own }, the country of your work account
organizations-association-closed = This location is closed
organizations-association-no_number = This location has no { $partner_id } yet
organizations-association-stale = Somebody chose another location while this page was open. Check it and choose again.
organizations-association-done = Your work account now stands for { $location }.

organizations-support-title = Customer support and website
organizations-support-change = Change customer support and website
organizations-support-save = Save
organizations-support-saved = Customer support and website were changed. Your customers see it from now on.
organizations-legal-fixed = The legal business profile and the primary contact were verified and are read-only here. A global admin can have them changed by writing to { $help }:
activity-organization_country_chosen = Chose the country of the company
activity-organization_support_changed = Changed customer support and website
activity-location_added = Added a location
activity-location_changed = Changed a location
activity-location_closed = Closed a location
activity-location_reopened = Opened a location again
activity-location_associated = Chose the location of the work account
activity-location_number_typed = Entered a partner number
activity-location_number_checked = Checked a partner number

## The location as a step before signing

organizations-step-location = Choose a location
organizations-step-location-hint = Orders name its { $partner_id }. You can do it later, but nobody can sign before
organizations-step-sign-locate = Possible once a location is chosen
organizations-banner-locate = Choose the location your work account stands for. Then a global admin can sign the { $agreement }.
activity-directory_bound = Added a work account directory
activity-directory_unbound = Removed a work account directory
activity-account_identity_linked = Linked a work account
activity-account_identity_removed = Unlinked a work account
activity-directory_saved = Saved the draft of the entry in the list of providers
activity-directory_confirmed = Confirmed the entry in the list of providers
activity-directory_withdrawn = Took the entry out of the list of providers
activity-directory_logo_set = Changed the logo of the entry
activity-directory_logo_removed = Removed the logo of the entry
activity-referral_asked = Asked a provider to be contacted
activity-referral_answered = Answered a reseller who asked
activity-referral_declined = Declined the request of a reseller
activity-referral_invited = Invited a reseller who asked
activity-referral_closed = Closed the request of a reseller
activity-organization_suspended = Suspended the company
activity-organization_lifted = Lifted the suspension of the company
activity-organization_closed = Closed the company’s place in the program

organizations-operator-filter = Find a company
organizations-operator-q = Name, domain or { $partner_id }
organizations-operator-none = No company matches.
organizations-operator-caption = Companies by name
organizations-operator-kinds = What it is
organizations-operator-city = Town or city
organizations-operator-domain = Mail domain
organizations-operator-people = People
organizations-operator-nobody = Nobody works for this company here.
organizations-operator-roles = Roles
organizations-operator-suspensions = Suspensions
organizations-operator-lifted = Lifted on { $date } by { $name }
organizations-operator-follows = What follows
organizations-operator-why = Reason
organizations-operator-words = Words for the company
organizations-operator-words-hint = The company’s global admins read this in an email and on their overview, up to 1,000 characters
organizations-operator-suspend = Suspend
organizations-operator-suspend-title = Suspend { $company }
organizations-operator-suspend-follows = The company can invite and authorize nobody new, and is not in the public list. It still reads and manages what exists. Its customers are not touched.
organizations-operator-suspend-done = The company is suspended. Its global admins get an email.
organizations-operator-lift = Lift the suspension
organizations-operator-lift-title = Lift the suspension of { $company }
organizations-operator-lift-follows = The company stands where it stood before, and everything works again at once.
organizations-operator-lift-done = The suspension is lifted. The global admins get an email.
organizations-operator-close = Close its place in the program
organizations-operator-close-title = Close the place of { $company }
organizations-operator-close-follows = The company leaves the program for good. This is only possible once it works with no partner and no customer any more.
organizations-operator-close-done = The company is no longer in the program.
fault-words-missing = Write what the company should read
fault-words-open = The company still has { $count } open relationships with partners or customers
fault-why-choose = Choose a reason
activity-customer_relationship_ended = Ended the relationship with a customer
activity-customer_access_removed = Removed a partner's administrator access
activity-customer_details_changed = Changed the details of a customer
activity-customer_support_named = Named the support contact of a customer
activity-customer_agreement_attested = Confirmed that a customer accepted its agreement
activity-delegation_asked = Asked for delegated access
activity-delegation_approved = Granted delegated access
activity-delegation_declined = Declined delegated access
activity-delegation_withdrawn = Withdrew a request for delegated access
activity-delegation_terminated = Ended delegated access
activity-delegation_expired = Delegated access expired
activity-delegation_extended = Extended delegated access
activity-delegation_extension_changed = Switched the extension of delegated access
activity-delegation_end_changed = Set another end of delegated access
activity-delegation_assigned = Gave roles of delegated access
activity-delegation_unassigned = Took roles of delegated access back
activity-user_group_created = Created a group
activity-user_group_changed = Changed a group
activity-user_group_deleted = Deleted a group
activity-delegation_template_saved = Saved a role template
activity-delegation_template_renamed = Renamed a role template
activity-delegation_template_deleted = Deleted a role template
activity-delegation_used = Administered for a customer
activity-enrollment_went_on = Went on although another company is alike
activity-enrollment_asked_to_join = Asked another company for access
activity-enrollment_reseller_added = Added the capabilities of an indirect reseller
activity-enrollment_draft_removed = Removed a draft that nobody worked on
activity-verification_contact_changed = Changed the primary contact under review

## Changing the profile after enrollment

organizations-legal-review = A change is being verified
organizations-legal-review_text = Sent on { $date }. What you see below stays in force until it is decided.
organizations-legal-review_caption = What changes
organizations-legal-in_force = In force
organizations-legal-sent = Under review
organizations-legal-warn_profile = Changing the name, the address or a number starts a new check of the changed parts only. The website is in force at once. The country cannot be changed.
organizations-legal-warn_contact = Changing the address starts a new check of the changed parts only, and we ask the new contact to confirm. Phone and language are in force at once.
organizations-legal-submit = Submit for review
organizations-legal-unchanged = Nothing was changed.
organizations-legal-changed = Saved. The change is in force.
organizations-legal-reviewed = The change was sent for verification. The profile before it stays in force until then.
activity-profile_changed = Changed the legal info
fault-reg_number-taken = A company with this registration number is already enrolled
organizations-legal-withdraw = Withdraw this change
organizations-legal-withdrawn = The change was withdrawn. Nothing else changed.
activity-profile_change_withdrawn = Withdrew a change of the legal info

## Removing a location

organizations-location-remove = Remove this location
organizations-location-remove_about = No role can remove a location: orders name its { $partner_id } for years. Close it, and it is out of the way. If it was added by mistake, ask for its removal.
organizations-location-remove_ask = Ask for its removal

## Billing profile

organizations-billing-title = Billing profile
organizations-billing-about = To whom bills are made out, the billing address and the tax number
organizations-billing-name = Bill-to name
organizations-billing-currency = Billing currency
organizations-billing-currency_unknown = Not set for this country
organizations-billing-fixed = The bill-to name is the verified legal name, and the currency follows the legal country. Another name takes a request for help.
organizations-billing-address = Billing address
organizations-billing-address_change = Change the billing address
organizations-billing-address_ask = A global admin can change the billing address:
organizations-billing-tax = Tax number
organizations-billing-tax_change = Change the tax number
organizations-billing-tax_ask = A global admin, billing admin or admin agent can change the tax number:
organizations-billing-tax_none = Bills in this country name no tax number.
organizations-billing-changed = Last changed
organizations-billing-follows = As in the verified legal profile.
organizations-billing-country = The legal country of your company
organizations-billing-save = Save
organizations-billing-saved = The billing profile was changed. We told the other global admins.
activity-organization_billing_address_changed = Changed the billing address
activity-organization_tax_id_changed = Changed the tax number on bills

## The tabs of Legal info

organizations-legal-tab_partner = Partner
organizations-legal-tab_reseller = Reseller

## The company in its case

activity-verification_appealed = Appealed against the rejection
activity-verification_company_wrote = Wrote to the reviewer
## The customer agreement

activity-customer_agreement_disputed = Disputed what a provider had confirmed
activity-customer_agreement_accepted = Accepted the customer agreement
activity-customer_move_begun = Made a code to move to other partners
activity-customer_move_taken_back = Took back the code to move to other partners
activity-customer_move_claimed = Asked with the code of a customer that moves

## After signing

organizations-banner-aside = Do not show this again
## A new version of the agreement with an end

organizations-banner-new-until = { $days ->
        [one] One day is left: the last day to sign is { $date }. After it your company cannot take new customers, authorize providers, or be the partner on new orders until it signs.
       *[other] { $days } days are left: the last day to sign is { $date }. After it your company cannot take new customers, authorize providers, or be the partner on new orders until it signs.
    }
organizations-banner-new-changes = Read what changes
organizations-banner-coming = Version { $version } is in force from { $date }. It can be signed from that day.

organizations-log-title = Program log
organizations-log-lead = What was changed about the program itself: versions of agreements, who publishes, rules and days of reviews. What touches a company stands in its own activity.
organizations-log-empty = Nothing was changed yet.
activity-agreement_version_published = Published version { $version } of the { $agreement }, last edited by { $editor }
activity-program_publisher_chosen = { $two ->
    [on] Chose that another person publishes a version than the one who edited it last
   *[off] Chose that one person alone may publish a version
  }
activity-program_review_rules_set = Set the rules of reviews: holidays of { $country }, { $two ->
    [on] two reviewers
   *[off] one reviewer
  }, a claim lasts { $minutes } minutes
activity-program_holiday_added = Added the holiday { $day }, { $name }, in { $country }
activity-program_holiday_removed = Removed the holiday { $day } in { $country }

organizations-regions-title = Regions
organizations-regions-lead = Companies work together and sell within one region. The country of a company’s legal profile decides which one it is in.
organizations-regions-caption = Regions of the program
organizations-regions-region = Region
organizations-regions-countries = Countries
organizations-regions-currencies = Currencies
organizations-regions-currency = Currency
organizations-regions-currency_hint = Three letters, such as EUR; empty where none is known
organizations-regions-look = See what follows
organizations-regions-save = Move the country
organizations-regions-moved = { $country } is saved.
organizations-regions-stale = Somebody changed this country meanwhile. This is how it stands now.
organizations-regions-history = What was changed
organizations-regions-companies = { $count ->
    [0] No company is in this country.
    [one] One company is in this country.
   *[other] { $count } companies are in this country.
  }
organizations-regions-partnerships = { $count ->
    [0] No relationship of a provider and a reseller would cross regions.
    [one] One relationship of a provider and a reseller would cross regions. It stays, and nothing new begins in it.
   *[other] { $count } relationships of providers and resellers would cross regions. They stay, and nothing new begins in them.
  }
activity-program_country_moved = Moved { $country } from { $from } ({ $paid }) to { $to } ({ $pays })
fault-program_region-unknown = Select a region
fault-program_region-missing = Select a region
fault-currency-malformed = Enter the three letters of a currency, such as EUR
## What becomes of a relationship, in the activity log

activity-relationship_suspended = Suspended the relationship between provider and reseller
activity-relationship_resumed = Resumed the relationship between provider and reseller
activity-relationship_end_announced = Announced the end of the relationship between provider and reseller
activity-relationship_end_withdrawn = Took the announced end of the relationship back
activity-relationship_blocked = The relationship between provider and reseller was blocked
activity-relationship_unblocked = The relationship between provider and reseller is no longer blocked

## Regions: their words, new ones, countries that lack

organizations-regions-rename = Change the name of this region
organizations-regions-rename-title = Name of { $region }
organizations-regions-rename-act = Save the name
organizations-regions-rename-countries = { $count ->
        [one] { $count } country is in this region.
       *[other] { $count } countries are in this region.
    }
organizations-regions-rename-companies = { $count ->
        [one] { $count } company of these countries reads the new name from now on.
       *[other] { $count } companies of these countries read the new name from now on.
    }
organizations-regions-rename-entries = { $count ->
        [one] { $count } entry of the directory shows it.
       *[other] { $count } entries of the directory show it.
    }
organizations-regions-name_en = Name in English
organizations-regions-name_it = Name in Italian
organizations-regions-named = The region is called { $region } now.
organizations-regions-renamed = Somebody changed this name meanwhile. This is how it stands now.
organizations-regions-new-title = Add a region
organizations-regions-new-act = Add the region
organizations-regions-added = { $region } is added. Countries are moved into it from their own pages.
organizations-regions-code = Code
organizations-regions-code_hint = Small letters and underscores, such as nordic_countries. It never changes
organizations-regions-country-add = Add a country
organizations-regions-country-title = Add a country to { $region }
organizations-regions-country-act = Add the country
organizations-regions-country-none = Every country whose rules the portal knows is in a region.
activity-program_region_named = Called the region { $region }: { $name_en } / { $name_it } (before: { $was_en } / { $was_it })
activity-program_region_added = Added the region { $region }: { $name_en } / { $name_it }
activity-program_country_added = Added { $country } to { $to } ({ $pays })
fault-region_code-malformed = Enter 2 to 40 small letters and underscores
fault-region_code-taken = There is a region with this code
fault-program_country-taken = This country is in a region by now
activity-relationship_invitation_expired = An invitation of a reseller ran out
activity-relationship_progress_shared = Let a provider see how far the enrollment is
activity-relationship_progress_hidden = No longer lets a provider see how far the enrollment is
activity-relationship_reason_shared = Told the providers why the company cannot go on
activity-relationship_reason_removed = Took back why the company cannot go on
activity-relationship_owner_changed = Changed the owner of an invited company
activity-relationship_reminded = Reminded an invited company
activity-relationship_reminders_refused = Asked for no more reminders of an invitation
## Activity: filters, one entry, files

organizations-activity-from = From
organizations-activity-until = Until
organizations-activity-feature = About
organizations-activity-by = Who, by the full name
organizations-activity-from-chip = From { $day }
organizations-activity-until-chip = Until { $day }
organizations-activity-files = Files
organizations-activity-file = activity
organizations-activity-sheet = Download these lines (CSV)
organizations-activity-chain = Download the whole chain with its proof (JSON lines)
organizations-activity-chain-hint = Anybody can check offline that nothing was changed, added or left out: filiera verify, with the keys of this portal.
organizations-activity-number = Number
organizations-activity-code = Code of the action
organizations-activity-facts = Facts
organizations-activity-fact = Fact
organizations-activity-hash = Fingerprint (SHA-256)
organizations-activity-previous = Fingerprint of the entry before
organizations-activity-old = Before
organizations-activity-new = Value
organizations-activity-subject = What it happened to
organizations-activity-proof = Proof
organizations-activity-proof-hint = Entry { $number } of your company. Each entry holds the fingerprint of the one before it, so nobody can change or remove one unseen.
organizations-activity-feature-access = Requests for access
organizations-activity-feature-account = Work accounts
organizations-activity-feature-agreement = Agreements
organizations-activity-feature-company = The company
organizations-activity-feature-customer = Customers
organizations-activity-feature-delegation = Delegated access
organizations-activity-feature-directory = Public list
organizations-activity-feature-document = Documents
organizations-activity-feature-enrollment = Enrollment
organizations-activity-feature-location = Locations
organizations-activity-feature-organization = Standing in the program
organizations-activity-feature-profile = Profile
organizations-activity-feature-referral = Requests to be contacted
organizations-activity-feature-relationship = Providers and resellers
organizations-activity-feature-ticket = Help requests
organizations-activity-feature-user = People and roles
organizations-activity-feature-verification = Verification
activity-fact-accepted = Accepted
activity-fact-accepted_on = Accepted on
activity-fact-address = Email address
activity-fact-admin_access = Administrator access
activity-fact-admin_access_until = Administrator access until
activity-fact-agreement = Agreement
activity-fact-alike = Similar company
activity-fact-asked = Asked
activity-fact-asked_address = Address asked
activity-fact-asker = Asked by
activity-fact-at_once = In force at once
activity-fact-auto_extend = Extends by itself
activity-fact-block = Blocked by
activity-fact-by = Company that acted
activity-fact-by_reseller = By the reseller
activity-fact-centre = Administration center
activity-fact-change = What changed
activity-fact-check = Check
activity-fact-claimed = Number given
activity-fact-company = Company
activity-fact-complete = Complete
activity-fact-copied_from = Copied from
activity-fact-country = Country
activity-fact-cured = Cured
activity-fact-customer = Customer
activity-fact-days = Days
activity-fact-directory = Directory
activity-fact-domain = Domain
activity-fact-editor = Written by
activity-fact-email = Email
activity-fact-ends_at = Ends
activity-fact-expires_at = Expires
activity-fact-fields = Fields
activity-fact-file = File
activity-fact-first_name = First name
activity-fact-from = From
activity-fact-full_name = Name as signed
activity-fact-generation = Letter number
activity-fact-guest = Guest
activity-fact-height = Height
activity-fact-invitation = Invitation
activity-fact-invitations = Invitations
activity-fact-job_title = Job title
activity-fact-kind = Kind
activity-fact-language = Language
activity-fact-last_name = Last name
activity-fact-leaving = Leaves
activity-fact-left = Left
activity-fact-location = Location
activity-fact-moved = Moved to other partners
activity-fact-name = Name
activity-fact-note = Message
activity-fact-number = Number
activity-fact-outcome = Outcome
activity-fact-partner = Partner
activity-fact-partner_id = Partner number
activity-fact-people = People
activity-fact-person = Person
activity-fact-phone = Phone
activity-fact-profile = Profile version
activity-fact-proof = Proof
activity-fact-provider = Provider
activity-fact-reason = Reason
activity-fact-reference = Reference
activity-fact-reseller = Reseller
activity-fact-review_on = Day of the review
activity-fact-roles = Roles
activity-fact-section = Section
activity-fact-sending = Sending
activity-fact-sha256 = Fingerprint
activity-fact-signature = Signature
activity-fact-size = Size
activity-fact-slug = Address in the list
activity-fact-staff = Reader
activity-fact-stage = Stage
activity-fact-stands = Stands now
activity-fact-state = State
activity-fact-stood = Stood before
activity-fact-subject = Subject
activity-fact-support_only = Support only
activity-fact-to = To
activity-fact-topic = Topic
activity-fact-version = Version
activity-fact-width = Width
activity-fact-wish = Role wished
activity-fact-words = Words
activity-customer_invitation_readdressed = Changed the address of the invitation of a customer
activity-customer_open_link_made = Made an open link for customers
activity-customer_open_link_ended = Switched off the open link for customers
activity-customer_inquired = Left word at the open link for customers
activity-customer_inquiry_confirmed = Said yes to a company that came by the open link
activity-customer_inquiry_refused = Said no to a company that came by the open link
