select exists (select from token)
