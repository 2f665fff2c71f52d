ALTER TABLE "grants" ADD COLUMN "administers" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "sessions" ADD COLUMN "browser" text collate "C";--> statement-breakpoint
ALTER TABLE "sessions" ADD COLUMN "system" text collate "C";--> statement-breakpoint
ALTER TABLE "sessions" ADD COLUMN "issuer_session" text collate "C";--> statement-breakpoint
ALTER TABLE "sessions" ADD COLUMN "shown" jsonb;--> statement-breakpoint
ALTER TABLE "sign_in_attempts" ADD COLUMN "issuer_key" text collate "C" DEFAULT '' NOT NULL;--> statement-breakpoint
CREATE INDEX "sessions_issuer_session" ON "sessions" USING btree ("issuer_session");