CREATE TABLE "representative_link_tokens" (
	"token_hash" text collate "C" PRIMARY KEY NOT NULL,
	"link_id" text collate "C" NOT NULL,
	"created_at" timestamptz(3) NOT NULL
);
--> statement-breakpoint
ALTER TABLE "representative_links" ADD COLUMN "locale" text collate "C";--> statement-breakpoint
ALTER TABLE "representative_link_tokens" ADD CONSTRAINT "representative_link_tokens_link_id_representative_links_id_fk" FOREIGN KEY ("link_id") REFERENCES "public"."representative_links"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "representative_link_tokens_of" ON "representative_link_tokens" USING btree ("link_id");