### Indirect providers and indirect resellers, their invitations, access and end.
