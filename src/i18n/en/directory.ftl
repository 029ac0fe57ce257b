### The public list of providers.

directory-lead = Providers supply indirect resellers. Compare them, write to the one you choose, then ask for an invitation.
directory-empty = No provider matches. Try another country.
directory-languages = Languages
directory-services = Beside subscriptions
directory-service-training = Training and technical help
directory-service-marketing = Help with marketing
directory-service-financing = Credit terms
directory-contact = Contact for resellers
directory-confirmed = Confirmed by the provider on
directory-next = Agree with { $provider } on how you want to work together. It then sends your company an invitation, which a global admin authorizes here.

## The list, more of it

directory-region = Region
directory-places = Locations
directory-answers_in = Usually answers within
directory-filter-words = Name or words
directory-span-minutes = { $count ->
    [one] { $count } minute
   *[other] { $count } minutes
}
directory-span-hours = { $count ->
    [one] { $count } hour
   *[other] { $count } hours
}
directory-span-days = { $count ->
    [one] { $count } day
   *[other] { $count } days
}
directory-region-africa = Africa
directory-region-asia_pacific = Asia and Pacific
directory-region-australia = Australia and Oceania
directory-region-brazil = Brazil
directory-region-canada = Canada
directory-region-europe = Europe
directory-region-india = India
directory-region-japan = Japan
directory-region-korea = Korea
directory-region-latin_america_caribbean = Latin America and Caribbean
directory-region-middle_east_cee = Middle East and Eastern Europe
directory-region-new_zealand = New Zealand
directory-region-russia = Russia
directory-region-taiwan = Taiwan
directory-region-united_states = United States

## One's own entry

directory-listing-title = Entry in the public list
directory-listing-about = What resellers read about your company when they look for a provider.
directory-listing-lead = Resellers who look for a provider read this. Save a draft as often as you like; nothing is public before you publish it.
directory-listing-public = Public
directory-listing-unseen = Not shown
directory-listing-unseen-why = Only verified providers that accept resellers are shown.
directory-listing-see = See it as others do
directory-listing-due = Confirm again by
directory-listing-overdue = Is this still right?
directory-listing-overdue-body = It was last confirmed on { $date }. Entries that nobody confirms for six months are no longer shown.
directory-listing-confirm = Everything is still right
directory-listing-confirmed = Confirmed. We ask again in three months.
directory-listing-none = Your company is not in the list yet.
directory-listing-words = The words
directory-listing-edited = { $name } edited the draft on { $date }.
directory-listing-save = Save the draft
directory-listing-saved = The draft is saved. It is not public yet.
directory-listing-published = The entry is public.
directory-listing-withdrawn = The entry is no longer in the list.
directory-listing-no_places = An entry can show up to five locations of a region. Your company has none here yet.
directory-listing-locations = Locations
directory-listing-withdraw-title = Take the entry out of the list
directory-listing-withdraw-body = Resellers no longer find your company. The draft stays, and you can publish it again.
directory-listing-withdraw = Take it out
directory-logo-title = Logo
directory-logo-alt = Logo of { $company }
directory-logo-send = Use this picture
directory-logo-remove = Remove the logo
directory-logo-set = The logo is in the draft. It becomes public when you publish.
directory-logo-removed = The logo is no longer in the draft.
directory-preview-title = Look over the entry
directory-preview-lead = Others will see it like this, each in their language as far as you wrote in it. Publishing also says that everything is right as of today.
directory-preview-unseen = The entry will not be shown
directory-preview-unseen-body = You said that your company does not accept resellers now.
directory-preview-publish = Publish the entry

## Referrals

directory-contact-title = Ask to be contacted
directory-contact-for = for { $company }
directory-contact-sign_in = Indirect resellers can ask this provider to contact them.
directory-contact-lead = { $provider } will read the following and can answer you, or send your company an invitation. Nothing is authorized by asking.
directory-contact-note = What are you looking for?
directory-contact-note-hint = A few sentences, up to 1,000 characters, without web addresses
directory-contact-send = Send the request
directory-contact-sent = { $provider } has your request. We write to you when there is an answer.
directory-contact-region = This provider works in another region
directory-contact-region-body = { $provider } and your company are not in the same region of the program, so they cannot work together. Look for a provider of your region.
directory-contact-partners = You work together already
directory-contact-partners-body = Your company has authorized { $provider }.
directory-contact-open = Your company has asked already
directory-contact-open-body = { $provider } has a request of your company that is not settled yet.
directory-referrals-title = Resellers who asked
directory-referrals-about = Resellers who found your company in the public list and ask to be contacted.
directory-referrals-lead = Resellers who found your company in the public list. A quick answer counts: the list shows how long you usually take.
directory-referrals-filter = Filter the requests
directory-referrals-caption = Requests, newest first
directory-referrals-none = There is no request here.
directory-referrals-asked_by = Asked by
directory-referrals-asked_at = Asked on
directory-referrals-answered_at = Answered on
directory-referrals-answered_by = Answered by
directory-referrals-closed_at = Closed on
directory-referrals-took = Time to the answer
directory-referral-state-new = New
directory-referral-state-answered = Answered
directory-referral-state-invited = Invited
directory-referral-state-declined = Declined
directory-referral-state-closed = Closed
directory-referral-title = Request of { $company }
directory-referral-message = What they wrote
directory-referral-answer = The answer
directory-referral-invitation = See the invitation
directory-referral-invite-title = Invite this company
directory-referral-invite-body = Company, address and language are filled in. Sending the invitation settles this request.
directory-referral-invite = Prepare an invitation
directory-referral-invite-others = Your roles do not let you invite. Colleagues who can are named there.
directory-referral-invite-who = Who can invite
directory-referral-reply-title = Write back
directory-referral-reply = Your answer
directory-referral-reply-hint = { $name } gets it by email, up to 1,000 characters
directory-referral-send = Send the answer
directory-referral-answered = The answer is on its way.
directory-referral-decline-title = Decline
directory-referral-reason = Reason
directory-referral-decline = Decline the request
directory-referral-declined = The request is declined. The one who asked gets an email.
directory-referral-close-title = Close without an invitation
directory-referral-close-body = For requests that were settled elsewhere. The one who asked gets an email.
directory-referral-close = Close the request
directory-referral-closed = The request is closed.
directory-requests-title = Providers you asked
directory-requests-about = Requests of your company to be contacted by a provider, and what became of them.
directory-requests-lead = Requests of your company to be contacted by a provider, and what became of them.
directory-request-title = See the request
directory-request-for = Request to { $provider }
directory-request-invited = See the invitations
directory-request-next = What happens next
directory-request-next-body = { $provider } writes back, sends your company an invitation, or declines. You get an email either way. You can take the request back.
directory-request-close = Take the request back
directory-request-closed = The request is taken back. The provider gets an email.
directory-contact-elsewhere = { $company } is in another region. Only companies in { $region } can ask this provider.
