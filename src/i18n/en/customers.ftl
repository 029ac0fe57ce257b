### Customers, their invitations, the request they answer, their partners.
