### Finding a provider, and a provider's own listing.
