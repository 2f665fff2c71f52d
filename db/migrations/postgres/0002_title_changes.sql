CREATE TABLE "title_changes" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"kind" text collate "C" NOT NULL,
	"occupation_code" text collate "C" NOT NULL,
	"title" text collate "C" NOT NULL,
	"title_key" text collate "C" NOT NULL,
	"to_occupation_code" text collate "C",
	"title_kind" text collate "C",
	"first_choice" boolean NOT NULL,
	"note" text collate "C" NOT NULL,
	"made_at" timestamptz(3) NOT NULL,
	"made_by" text collate "C" NOT NULL,
	"taken_back_at" timestamptz(3),
	"taken_back_by" text collate "C"
);
--> statement-breakpoint
ALTER TABLE "title_changes" ADD CONSTRAINT "title_changes_occupation_code_occupations_code_fk" FOREIGN KEY ("occupation_code") REFERENCES "public"."occupations"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "title_changes" ADD CONSTRAINT "title_changes_to_occupation_code_occupations_code_fk" FOREIGN KEY ("to_occupation_code") REFERENCES "public"."occupations"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "title_changes_title" ON "title_changes" USING btree ("occupation_code","title_key");--> statement-breakpoint
CREATE INDEX "title_changes_in_force" ON "title_changes" USING btree ("taken_back_at","made_at");--> statement-breakpoint
CREATE INDEX "title_changes_made" ON "title_changes" USING btree ("made_at");