-- The watch adds up hourly what the last two months booked; without this it reads the ledger of all years.
CREATE INDEX ix_ledger_booked_month ON ledger_entry USING brin (booked_month) WITH (autosummarize = on);
