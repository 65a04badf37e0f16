"""The counselor's casebook: a folder of plain files, one for each client."""
