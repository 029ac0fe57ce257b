### People of a company: User management, invitations, who may do what.

## User management

users-add = Add user
users-filter = Filter people
users-caption = { $count ->
        [one] { $count } person
       *[other] { $count } people
    }
users-list-empty = Nobody fits these filters. Clear them to see everybody.
users-list-narrow = You see yourself and the global admins of your company.
users-list-ask = Ask to see everybody
users-last-seen = Last seen
users-never = Never
users-second-factor = Second factor
users-guest = Guest
users-guest-mark = (guest)
users-default-user = No role
users-no-role = No role

## One person

users-update = Update
users-updated = The roles of { $person } are updated. An email says so.
users-kept = These roles stay as they are, because you cannot change them: { $roles }.
users-cannot-change = You cannot change the roles of this person.
users-again = To change roles or access, confirm first that it is you. Your last proof is more than 10 minutes old.
users-again-act = Confirm that it is you
users-kind-tenant = Roles of the work account
users-kind-agent = Roles of the { $program } program
users-kind-company = Roles of the company
users-suspend = Suspend
users-reactivate = Reactivate
users-remove = Remove from the company
users-leave = Leave the company
users-suspend-title = Suspend { $person } in { $company }
users-reactivate-title = Reactivate { $person } in { $company }
users-remove-title = Remove { $person } from { $company }
users-leave-title = { $person }, leave { $company }
users-consequences = What happens
users-consequence-access = Access to { $company } ends at once, in every browser where { $person } is signed in.
users-consequence-others = Other companies to which { $person } belongs are not affected.
users-consequence-sole = Nobody else holds: { $roles }.
users-consequence-invitations = { $count ->
        [one] { $count } open invitation that this person sent no longer works.
       *[other] { $count } open invitations that this person sent no longer work.
    }
users-consequence-stays = What { $person } signed, authorized or sent stays valid and stays in the activity.
users-consequence-removed = To belong to { $company } again, { $person } needs a new invitation.
users-consequence-suspended = The roles are kept. You can reactivate { $person } at any time.
users-consequence-back = Access comes back at once, with these roles: { $roles }.
users-consequence-told = { $person } gets an email about it.
users-suspended = { $person } is suspended in { $company }.
users-reactivated = { $person } belongs to { $company } again.
users-removed = { $person } no longer belongs to { $company }.
users-left = { $person }, you no longer belong to { $company }.

## What cannot be done

users-back-to-person = Go back
users-not-yours-title = You cannot change this
users-not-yours-body = Only a global admin gives the role of global admin and changes a global admin. Other roles are given by whoever looks after them. Nothing was changed.
users-last-admin-title = Keep at least one global admin
users-last-admin-body = This is the only global admin of the company. Make somebody else a global admin first. Nothing was changed.
users-last-agent-title = Keep at least one admin agent
users-last-agent-body = Give this role to somebody else first. Nothing was changed.
users-raise-title = Nobody gives themselves a role
users-raise-body = Ask a global admin of your company for it. Nothing was changed.
users-no-role-title = Select at least one role
users-no-role-body = To take away every role, suspend or remove the person. Nothing was changed.
users-guest-role-title = A guest cannot hold this role
users-guest-role-body = Guests hold three roles at most, those of membership, referrals and business profiles. Nothing was changed.
users-yourself-title = You cannot do this to yourself
users-yourself-body = Ask another global admin, or leave the company. Nothing was changed.

## Inviting

users-invite-lead = The person gets a link by email, valid for 7 days, and chooses a password. You never see it.
users-invite-guest = This person is a guest from another company
users-invite-guest-hint = Guests hold these roles at most: { $roles }.
users-invite-domain = The address is right although it is not on our domain
users-invite-domain-hint = For colleagues with an address of another company of your group. Only a global admin can confirm it.
users-invite-send = Send invitation
users-invite-sent = The invitation to { $address } is on its way.
users-invitation-title = Invitation of { $person }
users-invitation-bounced = The email to { $address } could not be delivered. Check the address; if it is wrong, withdraw the invitation and add the user again.
users-invitation-other = { $name } asks to join with another address: { $address }. Send the invitation there only if you know that it is the same person.
users-invitation-renewal = { $person } found the invitation expired and asks for a new one.
users-invitation-elsewhere = Send it to { $address } instead
users-invitation-sent_again = The invitation was sent again. The older link no longer works.
users-invitation-sent_elsewhere = The invitation went to the other address. The older link no longer works.
users-invitation-taken_back = The invitation is withdrawn. Its link no longer works.
users-invited-by = Invited by
users-first-sent = First sent
users-last-sent = Last sent
users-valid-until = Valid until
users-resend-hint = A new email has a new link for 7 days; the older one stops working. Three times a day, a minute apart.
users-withdraw = Withdraw invitation
users-often-title = Sent three times today
users-often-body = Tomorrow you can send it again. Meanwhile, ask the person to look in the junk folder.

## The invited person

users-joining-title = Join { $company }
users-joining-lead = { $name } invites you to work for { $company } on { $portal }.
users-joining-nothing = Opening this page changed nothing. You join with the button below.
users-joining-address = Invited address
users-joining-roles = What you will be allowed to do
users-joining-guest = You join as a guest.
users-joining-check = How to check that this is genuine
users-joining-check-body = This page is at { $host }. If in doubt, ask { $name } by a phone number you had before the email.
users-joining-account = Create your work account
users-join = Join { $company }
users-joining-known = You already have an account
users-joining-known-body = The invited address has an account here. Sign in with it, then come back to this page to join.
users-joining-sign-in = Sign in to join
users-joining-join = Join with your account
users-joining-as = You are signed in as { $person }.
users-joining-other = The invitation is for another address
users-joining-other-body = It went to { $address }. You are signed in as { $person }.
users-joining-other-next = If the invited address is yours too, sign out and open the link again. Or ask { $name } to invite the address you use here.
users-joining-other-ask = Ask { $name } to invite this address
users-joined = You now belong to { $company }.
users-joined-sign-in = Your work account is ready and belongs to { $company }. Sign in with the password you just chose.
users-decline-link = This is not for me
users-decline = Decline the invitation
users-decline-title = Decline the invitation of { $company }
users-decline-body = { $name } gets an email that you declined. Mail scanners also open links, so we ask for the digits of the email.
users-code-hint = The six digits in the email with the invitation
users-declined-title = This invitation was declined
users-declined-body = Nobody joined { $company } with it. Nothing else was changed.
users-expired-title = This invitation expired
users-expired-body = The link to { $company } worked until { $date }.
users-expired-ask = Type the digits of the email, and { $name } gets a request for a new one.
users-expired-act = Ask { $name } for a new invitation
users-superseded-title = A newer email was sent
users-superseded-body = Open the link in the email of { $date }. This older one no longer works.
users-withdrawn-title = This invitation was withdrawn
users-withdrawn-body = { $company } took it back, or the person who invited you no longer can. Nothing was changed.
users-closed-ask = If you have questions, write to { $name }: { $address }.
users-used-title = This invitation was used already
users-used-body = Somebody joined { $company } with it. If that was you, sign in.
users-used-next = Go to { $company }
users-member-title = You already belong to this company
users-member-body = Nothing was changed. For other roles, ask a global admin.
users-member-next = Go to your company
users-asked-title = Already asked today
users-asked-body = The person who invited you has the request. You can ask again tomorrow.
users-request-sent-title = { $name } was asked
users-request-sent-body = { $name } got an email. When the answer is yes, a new invitation comes by email.
users-no-link-title = Open the link in the email again
users-no-link-body = This page needs the link of the invitation, and this browser does not hold it. Nothing was changed.

## Who may do what. Families composed in code: users-action-, users-role-, users-area-, users-cell-, users-kind-.

users-matrix-link = Who may do what
users-matrix-title = Who may do what
users-matrix-lead = The same table decides what the portal lets each person do.
users-matrix-own = Your roles: { $roles }.
users-matrix-action = Action
users-matrix-you = You
users-matrix-yours = (yours)
users-matrix-ask = Ask
users-matrix-note = Who holds several roles may do what any of them allows. Guests may hold the roles of membership, referrals and business profiles. Some actions belong to providers or to resellers only; some are not in the portal yet.
users-matrix-roles = What each role allows
users-cell-yes = Yes
users-cell-no = –
users-cell-membership = Outside the program only
users-area-agreement = Agreements
users-area-company = Company
users-area-people = People
users-area-customers = Customers
users-area-partners = Providers and resellers
users-role-global_admin = Everything about the account and its people; the only role that signs and authorizes
users-role-user_management_admin = Invites people, gives and takes roles, suspends and removes
users-role-billing_admin = Changes tax numbers and looks after billing
users-role-admin_agent = Works with customers, invites them, asks for administrator permissions, ends relationships
users-role-sales_agent = Works with customers and invites them
users-role-helpdesk_agent = Sees customers and helps them
users-role-account_admin = Adds locations, looks after profiles, gives roles of the company
users-role-partner_admin = Reads legal profile and people, looks after the { $partner_id }
users-role-referrals_admin = Works with referrals and changes the business profile
users-role-business_profile_admin = Creates and changes business profiles
users-role-executive_report_viewer = Reads every report
users-action-sign_agreement = Sign the { $agreement }
users-action-view_agreement_status = See which agreements are signed
users-action-edit_legal_name = Change the legal name
users-action-edit_legal_address_contact = Change the legal address and the primary contact
users-action-view_legal_profile = Read the legal profile
users-action-edit_support_profile = Change the customer support details
users-action-edit_billing_address = Change the billing address
users-action-edit_tax_id = Change the tax numbers
users-action-associate_partner_id = Choose the { $partner_id } of the work account
users-action-add_location = Add a location
users-action-delete_location = Delete a location (by support only)
users-action-add_tenant = Attach a directory
users-action-remove_tenant = Detach a directory
users-action-view_users = See who works in the company
users-action-create_users = Invite people
users-action-assign_tenant_roles = Give and take roles of work account and program
users-action-assign_company_roles = Give and take roles of the company
users-action-request_customer_relationship = Ask a customer for a relationship
users-action-request_delegated_admin = Ask a customer for administrator permissions
users-action-invite_reseller = Invite a reseller (providers)
users-action-authorize_provider = Authorize an indirect provider (resellers)
users-action-remove_partnership = End the relationship of provider and reseller
users-action-remove_customer_relationship = End the relationship with a customer
users-action-view_customers = See the customers
users-action-edit_customer_details = Change details of a customer
users-action-create_customer = Create a customer (providers)
users-action-export_customers = Export the customers
users-action-administer_on_behalf = Administer for a customer
users-action-confirm_customer_agreement = Confirm that a customer accepted the { $customer_agreement }
users-action-view_customer_agreement = See what a customer accepted
users-action-gdap_request_terminate_autoextend = Ask for delegated access, end it, extend it
users-action-assign_support_contact = Name who supports a customer
users-action-edit_business_profile = Change the business profile
users-action-manage_referrals = Work with referrals
users-action-view_activity_log = Read what was done in the company
users-action-reseller_analytics = Read the reports about resellers (providers)
users-action-merge_accounts = Merge accounts
users-action-open_partner_ticket = Ask the operator for help
users-action-resend_verification_email = Send the verification email again
users-action-view_own_profile = Read one's own profile

## Asking for a role

users-wish-title = Ask for a role
users-wish-what = What you would like to do
users-wish-roles = Roles that allow it
users-wish-yours = Your roles allow it already.
users-wish-nobody = Nobody of your company can give such a role here. Write to the help address.
users-wish-who = Who can help
users-wish-lead = They get an email with your name and what you would like to do. Nothing changes until they decide.
users-wish-ask = Ask { $name }
users-wish-asked = { $name } got an email about it.
users-wish-asked-on = Asked on { $date }
users-wish-often-title = Already asked
users-wish-often-body = You asked for this within the last day, or for five things today. Wait for the answer, then ask again.
users-locked = Locked
users-locked-ask = Ask { $name } ({ $role })

## Activity

activity-user_invited = Invited a person
activity-user_invited_again = Sent the invitation of a person again
activity-user_invited_elsewhere = Sent the invitation of a person to another address
activity-user_invitation_withdrawn = Withdrew the invitation of a person
activity-user_invitation_declined = Declined the invitation to the company
activity-user_invitation_asked = Asked for a new invitation
activity-user_joined = Joined the company
activity-user_roles_changed = Changed the roles of a person
activity-user_suspended = Suspended a person
activity-user_reactivated = Reactivated a person
activity-user_removed = Removed a person from the company
activity-user_renamed = Changed their own name
activity-user_role_asked = Asked for a role

## Groups

users-groups-title = Groups
users-groups-about = People of your company who get the same roles of delegated access.
users-groups-lead = Name groups of people here. Roles of delegated access can be given to a group; whoever leaves it loses them at once.
users-groups-none = No groups yet.
users-groups-members = { $count ->
        [one] { $count } member
       *[other] { $count } members
    }
users-groups-new = New group
users-groups-create = Create the group
users-groups-created = The group is created. Choose its members.
users-groups-save = Save the group
users-groups-saved = The group was saved.
users-groups-delete = Delete the group
users-groups-deleted = The group was deleted.
field-group_name = Name of the group
field-group_name-hint = Up to 50 characters, used once in your company
fault-group_name-taken = Another group has this name. Choose another one
fault-group_name-changed = Somebody changed this group meanwhile. Check what you chose, and save again
fault-group_name-in_use = Roles of delegated access are given to this group. Take them back first
field-group_members = Members
field-group_members-hint = Roles are used only by members who administer for customers
