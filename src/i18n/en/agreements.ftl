### Reading, signing and publishing agreements; receipts.
