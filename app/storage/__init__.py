"""The library on disk: one gateway per table, the journal, migrations, search and backup."""
