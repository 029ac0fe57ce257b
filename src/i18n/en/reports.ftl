### A provider's reports.
### Families composed in code: reports-step-.

reports-lead = How far the resellers you invited came, how long it took, and who has signed. Counted now, for the months you choose.
reports-months = Months of the report
reports-from = From
reports-to = To
reports-usual = Last six months
reports-none = Nobody was invited in these months.
reports-as_table = The same as a table
reports-file = Download as CSV
reports-percent = { $share }%
reports-days = { $days }.{ $tenth } days
reports-all = All countries
reports-funnel = From invitation to first customer
reports-funnel-about = How many of the companies invited in these months came to each step.
reports-step-invited = Invited
reports-step-signed_in = Signed in
reports-step-applied = Applied
reports-step-verified = Verified
reports-step-signed = Agreement signed
reports-step-authorized = Authorized
reports-step-customer = First customer
reports-head-step = Step
reports-head-companies = Companies
reports-head-share = Of those invited
reports-weeks = Invitations by week
reports-weeks-about = How many invitations were sent in each week, by the Monday it begins with. The table says what became of them.
reports-head-week = Week of
reports-spans = From invitation to authorization
reports-spans-about = Half of the companies took no longer than the first number of days, nine of ten no longer than the second.
reports-spans-none = None of the companies invited in these months has authorized yet.
reports-head-authorized = Authorized
reports-head-p50 = Half within (p50)
reports-head-p90 = Nine of ten within (p90)
reports-signing = { $agreement }: who has signed
reports-signing-none = No reseller works with your company yet.
reports-signing-more = The first 100 are shown, those who have not signed first. The file has all of them.
reports-head-signed = Signed on

reports-file-tsv = Download as TSV
reports-head-agreement = Agreement
reports-signed-yes = Signed
reports-signed-no = Not signed
reports-signed-overdue = New version not signed in time
