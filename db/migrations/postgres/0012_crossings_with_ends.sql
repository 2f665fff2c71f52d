CREATE TABLE "crossings" (
	"name" text collate "C" PRIMARY KEY NOT NULL,
	"area_a" text collate "C" NOT NULL,
	"latitude_a" double precision NOT NULL,
	"longitude_a" double precision NOT NULL,
	"area_b" text collate "C" NOT NULL,
	"latitude_b" double precision NOT NULL,
	"longitude_b" double precision NOT NULL,
	"km" double precision NOT NULL
);
