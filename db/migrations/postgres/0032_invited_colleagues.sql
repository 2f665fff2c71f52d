CREATE TABLE "invitation_tokens" (
	"token_hash" text collate "C" PRIMARY KEY NOT NULL,
	"invitation_id" text collate "C" NOT NULL,
	"created_at" timestamptz(3) NOT NULL
);
--> statement-breakpoint
ALTER TABLE "invitations" ADD COLUMN "expires_at" timestamptz(3);--> statement-breakpoint
ALTER TABLE "invitations" ADD COLUMN "administers" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "invitation_tokens" ADD CONSTRAINT "invitation_tokens_invitation_id_invitations_id_fk" FOREIGN KEY ("invitation_id") REFERENCES "public"."invitations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "invitation_tokens_invitation" ON "invitation_tokens" USING btree ("invitation_id");--> statement-breakpoint
CREATE INDEX "invitations_cvr" ON "invitations" USING btree ("cvr");--> statement-breakpoint
UPDATE "grants" SET "administers" = true WHERE "role" = 'employer' AND "revoked_at" IS NULL;
