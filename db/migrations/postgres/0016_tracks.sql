CREATE TABLE "track_pauses" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"track_id" text collate "C" NOT NULL,
	"from_on" date NOT NULL,
	"to_on" date,
	"reason" text collate "C" NOT NULL,
	"note" text collate "C",
	"made_by" text collate "C" NOT NULL,
	"made_at" timestamptz(3) NOT NULL,
	"taken_back_at" timestamptz(3),
	"taken_back_by" text collate "C"
);
--> statement-breakpoint
CREATE TABLE "track_ticks" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"track_id" text collate "C" NOT NULL,
	"milestone_id" text collate "C" NOT NULL,
	"met_on" date NOT NULL,
	"note" text collate "C",
	"ticked_by" text collate "C" NOT NULL,
	"ticked_at" timestamptz(3) NOT NULL,
	"taken_back_at" timestamptz(3),
	"taken_back_by" text collate "C"
);
--> statement-breakpoint
CREATE TABLE "tracks" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"citizen_id" text collate "C" NOT NULL,
	"municipality_code" text collate "C" NOT NULL,
	"track" text collate "C" NOT NULL,
	"started_on" date NOT NULL,
	"reason" text collate "C" NOT NULL,
	"set_by" text collate "C" NOT NULL,
	"set_at" timestamptz(3) NOT NULL,
	"followed_by" text collate "C" NOT NULL,
	"running_for" text collate "C",
	"ended_on" date,
	"ending" text collate "C",
	"end_note" text collate "C",
	"ended_by" text collate "C",
	"version" bigint DEFAULT 1 NOT NULL
);
--> statement-breakpoint
ALTER TABLE "track_pauses" ADD CONSTRAINT "track_pauses_track_id_tracks_id_fk" FOREIGN KEY ("track_id") REFERENCES "public"."tracks"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "track_ticks" ADD CONSTRAINT "track_ticks_track_id_tracks_id_fk" FOREIGN KEY ("track_id") REFERENCES "public"."tracks"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "track_pauses_track" ON "track_pauses" USING btree ("track_id","from_on");--> statement-breakpoint
CREATE INDEX "track_ticks_track" ON "track_ticks" USING btree ("track_id","milestone_id");--> statement-breakpoint
CREATE UNIQUE INDEX "tracks_running" ON "tracks" USING btree ("running_for");--> statement-breakpoint
CREATE INDEX "tracks_citizen" ON "tracks" USING btree ("citizen_id","started_on");--> statement-breakpoint
CREATE INDEX "tracks_followed" ON "tracks" USING btree ("followed_by","municipality_code","running_for");