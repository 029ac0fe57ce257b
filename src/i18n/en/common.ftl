### The frame of every page and words that several features share.
### Keys: common-<what>. Families composed in code: common-menu-, common-status-, common-task-,
### common-stage-, common-theme-, common-list-.

## The frame

common-skip = Skip to main content
common-navigation = Main navigation
common-help = Help
common-accessibility = Accessibility
common-privacy = Privacy
common-cookies = Cookies
common-version = Version { $version }
common-sign_in = Sign in
common-sign_out = Sign out
common-profile = My profile
common-account-switch = Change company
common-account-picker = Choose a company
common-language = Language
common-theme = Appearance
common-theme-system = Same as my device
common-theme-light = Light
common-theme-dark = Dark
common-you = (you)
common-locked = (locked)

## The menu

common-menu-overview = Overview
common-menu-providers = Indirect providers
common-menu-resellers = Indirect resellers
common-menu-customers = Customers
common-menu-agreements = Agreements
common-menu-reports = Reports
common-menu-settings = Settings
common-menu-reviews = Reviews
common-menu-organizations = Organizations
common-menu-calendar = Calendar
common-menu-mail = Mail
common-menu-regions = Regions
common-menu-program_log = Log
common-menu-lost_factors = Lost second factors
common-menu-identifiers = Identifiers
common-menu-audit = Audit
common-menu-partners = Partners
common-menu-invitations = Invitations
common-menu-enrollment = Application
common-menu-users = User management
common-menu-notifications = Notifications
common-menu-programs = Programs
common-menu-directory = Find a provider

## Forms

common-error_prefix = Error:
common-problem = There is a problem
common-success = Success
common-important = Important
common-warning = Warning
common-optional = (optional)
common-back = Back
common-continue = Continue
common-save-continue = Save and continue
common-save-later = Save and come back later
common-change = Change
common-use-country = Use this country
common-cancel = Cancel
common-confirm = Confirm
common-send-again = Send again
common-preview = Preview
common-print = Print
common-copy = Copy
common-copied = Copied
common-show-password = Show password
common-choose = Choose…
common-yes = Yes
common-no = No
common-none = None
common-not-provided = Not provided
common-not-allowed-title = You cannot do this

## Lists

common-first = First
common-previous = Previous
common-next = Next
common-pages = Pages
common-filter = Filter
common-filter-apply = Apply filters
common-filter-clear = Clear all filters
common-filters-active = Active filters
common-results = { $count ->
        [0] No results
        [one] { $count } result
       *[other] { $count } results
    }
common-all = All
common-list-and = { $first } and { $last }

## Facts

common-since = Since
common-until = Until
common-date = Date
common-name = Name
common-company = Company
common-country = Country or region
common-email = Email
common-role = Role
common-status = Status
common-reference = Reference
common-actions = Actions
common-provider = Indirect provider
common-reseller = Indirect reseller
common-customer = Customer
common-customers = Customers
common-chain = Who authorizes whom

## States. One word each, shown as a tag.

common-status-pending = Pending
common-status-authorized = Authorized
common-status-rejected = Rejected
common-status-qualified = Qualified
common-status-active = Active
common-status-ended = Ended
common-status-expired = Expired
common-status-withdrawn = Withdrawn
common-status-declined = Declined
common-status-waiting = Waiting
common-status-action_required = Action required
common-status-draft = Draft
common-status-in_review = In review
common-status-sent = Sent
common-status-opened = Opened by a person
common-status-accepted = Accepted
common-status-bounced = Not delivered
common-status-superseded = Superseded
common-status-invited = Invited
common-status-suspended = Suspended
common-status-to_sign = To sign
common-status-signed = Signed
common-status-not_needed = Not needed
common-status-coming = Not in force yet

common-task-completed = Completed
common-task-in_progress = In progress
common-task-not_started = Not yet started
common-task-cannot_start = Cannot start yet
common-task-optional = Optional
common-task-problem = There is a problem

common-stage-invited = Invited
common-stage-signed_in = Signed in
common-stage-applied = Applied
common-stage-in_review = In review
common-stage-qualified = Qualified
common-stage-agreement_signed = Agreement signed
common-stage-authorized = Authorized

## Added for the components

common-chain-open = (not in force yet)
common-copy-number = Copy the number
common-number-company = { $partner_id } (company)
common-number-location = { $partner_id } (location)
common-last-page = End of the list
common-remove-filter = Remove filter:
common-day = Day
common-month = Month
common-year = Year
common-step-done = Done:
common-step-now = Now:
common-step-later = Later:
common-step-stop = Stopped:

## Roles and kinds of companies (composed in code: role-, kind-)

role-global_admin = Global admin
role-user_management_admin = User management admin
role-billing_admin = Billing admin
role-admin_agent = Admin agent
role-sales_agent = Sales agent
role-helpdesk_agent = Helpdesk agent
role-account_admin = Account admin
role-partner_admin = Partner membership admin
role-referrals_admin = Referrals admin
role-business_profile_admin = Business profile admin
role-executive_report_viewer = Executive report viewer
kind-provider = Indirect provider
kind-reseller = Indirect reseller
kind-customer = Customer
common-menu-tickets = Help requests
