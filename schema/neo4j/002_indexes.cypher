// Generated from the model by the command `schema`. Points are searched by distance.
CREATE POINT INDEX `AreaTeam_location` IF NOT EXISTS FOR (n:`AreaTeam`) ON (n.`location`);
CREATE POINT INDEX `CCG_location` IF NOT EXISTS FOR (n:`CCG`) ON (n.`location`);
CREATE POINT INDEX `Practice_location` IF NOT EXISTS FOR (n:`Practice`) ON (n.`location`);
CREATE POINT INDEX `CommissioningSupportUnit_location` IF NOT EXISTS FOR (n:`CommissioningSupportUnit`) ON (n.`location`);
CREATE POINT INDEX `Provider_location` IF NOT EXISTS FOR (n:`Provider`) ON (n.`location`);
CREATE POINT INDEX `Site_location` IF NOT EXISTS FOR (n:`Site`) ON (n.`location`);
