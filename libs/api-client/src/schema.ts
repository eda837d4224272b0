// Made from the OpenAPI document of the API by `npm run api-client`. Not to be edited.

export interface paths {
    readonly "/api/v1/restaurants/{id}/reviews": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Reviews of a restaurant
         * @description What was written about a restaurant, the newest first; with analysis=true what it expresses, too. While the reasoning is down there is no analysis, and degraded is true.
         */
        readonly get: operations["listReviews"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/restaurants": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Restaurants by anything
         * @description The search to take: by place, meal, time, text, cuisine, price and votes, in any combination and order, with counts by facet. For a choice, hand all it finds to recommend_restaurants; of known ids take get_restaurants.
         */
        readonly get: operations["searchRestaurants"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/restaurants/autocomplete": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Completions
         * @description Names that begin as a person types, best first; for whole words take search_restaurants with q.
         */
        readonly get: operations["autocomplete"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/restaurants/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * One restaurant
         * @description The full record of a restaurant, or those of its fields that are asked for.
         */
        readonly get: operations["getRestaurant"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/restaurants/{id}/similar": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Restaurants near one and like it
         * @description What could stand in for one restaurant: others near it that share a cuisine, by distance, cuisines, price level and meals. To rank by votes or wishes take recommend_restaurants.
         */
        readonly get: operations["listSimilar"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/districts": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Areas of the city
         * @description Regions, areas and administrative districts with counts: what `districts` may be. For what was typed so far take autocomplete.
         */
        readonly get: operations["listDistricts"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/cuisines": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Cuisines
         * @description All cuisines with counts: what `cuisines` may be.
         */
        readonly get: operations["listCuisines"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/city": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * The city
         * @description Bounds, time zone, currency, price bands, languages and meal periods of the city; its areas are in list_areas.
         */
        readonly get: operations["describeCity"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/recommendations": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Recommend a restaurant
         * @description Searches, ranks what it finds by votes and wishes, and recommends one of it with the reasons, within one deadline. While the reasoning is down the answer is the result of the search by its score, and says so: degraded is true.
         */
        readonly get: operations["recommendByUrl"];
        readonly put?: never;
        /**
         * Recommend a restaurant
         * @description Searches, ranks what it finds by votes and wishes, and recommends one of it with the reasons, within one deadline. While the reasoning is down the answer is the result of the search by its score, and says so: degraded is true.
         */
        readonly post: operations["recommend"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/restaurants/{id}/vote": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        /**
         * Vote on a restaurant
         * @description Sets or changes the vote of the caller, who gets a cookie to be known by.
         */
        readonly put: operations["voteOnRestaurant"];
        readonly post?: never;
        /**
         * Take a vote back
         * @description Without a vote of the caller there is nothing to take back, which is no fault.
         */
        readonly delete: operations["takeBackVote"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/voter": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * What is kept of a voter
         * @description All votes and reports of the caller.
         */
        readonly get: operations["exportVoter"];
        readonly put?: never;
        readonly post?: never;
        /**
         * Forget a voter
         * @description Takes back all votes and reports of the caller and the cookie.
         */
        readonly delete: operations["eraseVoter"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/restaurants/{id}/reports": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Report something wrong
         * @description Kept for operators. The same kind for the same restaurant again is the same report with the later text. The caller gets a cookie to be known by.
         */
        readonly post: operations["reportProblem"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/restaurants/search/district": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Restaurants by district
         * @description Of the original design, narrow: restaurants of areas, the best-voted first. Take search_restaurants, which does this and more, unless a caller insists.
         */
        readonly post: operations["searchByDistrict"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/restaurants/search/meal-type": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Restaurants by meal
         * @description Of the original design, narrow: restaurants by meal (describe_city has the hours). Take search_restaurants instead, as it does more.
         */
        readonly post: operations["searchByMealType"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/restaurants/search/combined": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Restaurants by district and meal
         * @description Of the original design, narrow: restaurants by areas, meals or both. Take search_restaurants instead, as it does more.
         */
        readonly post: operations["searchCombined"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/restaurants/recommend": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Recommend a restaurant
         * @description Which one to take: ranks the restaurants of a search by votes and wishes, and recommends one, with reasons. The two original methods leave out those without votes.
         */
        readonly post: operations["recommendRestaurants"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/restaurants/analyze": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Sentiment of restaurants
         * @description Figures over a list of restaurants, no choice: average votes and the range of scores. For the texts alone take analyze_reviews.
         */
        readonly post: operations["analyzeRestaurants"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/restaurants/compare": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Compare restaurants
         * @description Two to ten restaurants of a list side by side: who is better in what, and how sure that is. Of one alone take explain_recommendation.
         */
        readonly post: operations["compareRestaurants"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/restaurants/explain": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Explain the rank of a restaurant
         * @description Why one restaurant of a list has its rank, against the first and its neighbours. Of several take compare_restaurants.
         */
        readonly post: operations["explainRestaurant"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/health": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * State of each server, and whether they are of one city
         * @description A server that is degraded is 200 and says so; one that is down is 503. So is city degraded where servers have different ones. Operators hear of each endpoint, and the name of the city.
         */
        readonly get: operations["getHealth"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/health/live": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Whether this process serves requests
         * @description It asks nobody else: whoever restarts processes goes by it.
         */
        readonly get: operations["getLiveness"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/health/ready": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Whether searches can be answered
         * @description 503 until the servers have their data: whoever sends traffic goes by it. Operators hear why.
         */
        readonly get: operations["getReadiness"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/operator": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Whether the caller is an operator
         * @description For all: 200 whoever asks, so that a page need not try what it may be refused.
         */
        readonly get: operations["getOperator"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/mcp/servers/{name}/endpoints/{endpoint}/drain": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Take an endpoint out of service
         * @description It gets no new calls; those that are out end.
         */
        readonly post: operations["drainEndpoint"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/mcp/servers/{name}/endpoints/{endpoint}/undrain": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Put an endpoint back into service
         * @description It is asked first whether it serves.
         */
        readonly post: operations["undrainEndpoint"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/mcp/servers/{name}/endpoints/{endpoint}/reset-breaker": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Reset the breaker of an endpoint
         * @description Calls go there again at once.
         */
        readonly post: operations["resetBreaker"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/mcp/servers/{name}/resize": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Resize the pools of a server
         * @description Of every endpoint, until the server is reloaded.
         */
        readonly post: operations["resizePools"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/mcp/reload": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Reload the servers from their file
         * @description Goes over to the servers as the file has them now, and fails no call.
         */
        readonly post: operations["reloadServers"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/reports": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * What was reported
         * @description What diners say is wrong with restaurants, the newest first.
         */
        readonly get: operations["listReports"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/reports/{id}/settle": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Settle a report
         * @description It was dealt with, one way or the other.
         */
        readonly post: operations["settleReport"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/reports/{id}/reopen": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Open a report again
         * @description It was not dealt with after all.
         */
        readonly post: operations["reopenReport"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/mcp/servers": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * The MCP servers
         * @description Health, tools and connections of each; figures of the last while over all.
         */
        readonly get: operations["listMcpServers"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/mcp/servers/{name}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * One MCP server
         * @description Its health, tools and connections.
         */
        readonly get: operations["getMcpServer"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/mcp/tools": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * The tools of all servers
         * @description With their schemas, as the servers described them when they were connected to.
         */
        readonly get: operations["listMcpTools"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/mcp/calls/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * How a call went
         * @description Where it was sent and why there, how long it waited: of the last thousand calls.
         */
        readonly get: operations["explainCall"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/mcp-pool-stats": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * The connection pools
         * @description Figures of the connections to each server.
         */
        readonly get: operations["getPoolStats"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/mcp/events": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * What becomes of the servers, live
         * @description Server-sent events: hello; steps of 5 s of the last 15 minutes; the latest changes;
         *     the servers as they are now. Then each step as it ends and each change as it happens, at most four times a
         *     second, followed by the servers. The schema is of one event: its name, and its data once parsed.
         */
        readonly get: operations["watchMcpServers"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/metrics": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Figures for Prometheus
         * @description Requests, calls, connections and this process, in its text format.
         */
        readonly get: operations["getMetrics"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        readonly ResizeBody: {
            /** @description Connections that are kept open. */
            readonly min_size: number;
            /** @description Connections at most. */
            readonly max_size: number;
        };
        readonly RecommendationBody: {
            /** @description Areas, in any spelling and language (list_areas has them). Any of them. */
            readonly districts?: readonly string[];
            /**
             * @description What `districts` are; without it a bare name is the area.
             * @enum {string}
             */
            readonly level?: "area" | "district" | "region";
            /** @description breakfast, lunch, dinner. Any of them. */
            readonly meal_types?: readonly string[];
            /**
             * @description overlap: open for 45 minutes of it. any: for one, as in the original design. overlap when absent.
             * @enum {string}
             */
            readonly meal_rule?: "overlap" | "any";
            /**
             * @description Only meals of this day; of any when absent.
             * @enum {string}
             */
            readonly meal_day?: "monday" | "tuesday" | "wednesday" | "thursday" | "friday" | "saturday" | "sunday" | "public_holiday";
            /** @description Words of names, cuisines or areas, all of them; forgives typing errors. */
            readonly q?: string;
            /** @description Only within radius_m of {lat, lng}. */
            readonly near?: {
                /** @description Latitude in degrees. */
                readonly lat: number;
                /** @description Longitude in degrees. */
                readonly lng: number;
            };
            /** @description Metres around near; 2000 when absent. */
            readonly radius_m?: number;
            /** @description Only within {south, west, north, east}, in degrees; west beyond east crosses the antimeridian. */
            readonly box?: {
                /** @description Latitude of the southern edge. */
                readonly south: number;
                /** @description Longitude of the western edge. */
                readonly west: number;
                /** @description Latitude of the northern edge. */
                readonly north: number;
                /** @description Longitude of the eastern edge. */
                readonly east: number;
            };
            /** @description Only what is open now. false when absent. */
            readonly open_now?: boolean;
            /** @description Only what is open then: local time (2026-11-21T19:30), or with Z or an offset. */
            readonly open_at?: string;
            /** @description Also places of unknown hours, marked. false when absent. */
            readonly include_unknown?: boolean;
            /** @description Any of these, as list_cuisines names them. */
            readonly cuisines?: readonly string[];
            /** @description Any of these; 1 is cheap. */
            readonly price_levels?: readonly number[];
            /** @description By votes; 0.5 is indifferent. */
            readonly min_score?: number;
            /** @description Likes, neutral and dislikes together. */
            readonly min_votes?: number;
            /** @description Of names, where the data has them: one that the city has. */
            readonly lang?: string;
            /** @description What the party wants beside the criteria: places that meet it come first. The way from near and the time left from open_at on count by themselves. stay_min without a time is from now on; places known to be closed are then left out. */
            readonly wishes?: {
                /** @description Distance at which a place is worth half; 800 when absent. */
                readonly walk_m?: number;
                /** @description Minutes from then, or from now; 90 when absent. */
                readonly stay_min?: number;
                /** @description Any of these; 1 is cheap. One level off is worth two thirds. */
                readonly price_levels?: readonly number[];
                /** @description Any of these, as list_cuisines names them. */
                readonly cuisines?: readonly string[];
                /** @description None of these. */
                readonly cuisines_avoided?: readonly string[];
                /** @description Not to be done without: a meal (dinner), a cuisine (vegetarian) or a tag (wheelchair). What a record does not say counts half. */
                readonly must_haves?: readonly string[];
                /** @description Of the terms wished for, relative to each other. When absent: votes 1, distance 0.3, open 0.5, price 0.3, cuisines 0.5, cuisines_avoided 1, must_haves 1. */
                readonly weights?: {
                    /** @description What diners think of it. 1 when absent. */
                    readonly votes?: number;
                    /** @description The way there. 0.3 when absent. */
                    readonly distance?: number;
                    /** @description How much of the stay it is open. 0.5 when absent. */
                    readonly open?: number;
                    /** @description The price level. 0.3 when absent. */
                    readonly price?: number;
                    /** @description The cuisines wished for. 0.5 when absent. */
                    readonly cuisines?: number;
                    /** @description The cuisines to avoid. 1 when absent. */
                    readonly cuisines_avoided?: number;
                    /** @description What the party cannot do without. 1 when absent. */
                    readonly must_haves?: number;
                };
            };
            /**
             * @description sentiment_likes: by likes. combined_sentiment: by the share of likes and neutral votes. bayesian: by the share to expect, less a margin for doubt. wilson: by the lower bound of that share. bayesian when absent.
             * @enum {string}
             */
            readonly ranking_method?: "sentiment_likes" | "combined_sentiment" | "bayesian" | "wilson";
            /**
             * @description Stands in where votes are few: those of all restaurants of the call, or of the same cuisine. all when absent.
             * @enum {string}
             */
            readonly prior?: "all" | "cuisine";
            /** @description true: candidates differ in cuisine and area (MMR, λ = 0.8). false when absent. */
            readonly diversity?: boolean;
            /**
             * @description best: the first candidate. random: any, as in the original design. best when absent.
             * @enum {string}
             */
            readonly pick?: "best" | "random";
            /** @description Makes a random pick repeatable. */
            readonly seed?: number;
            /** @description Candidates in the answer; the one that is recommended is always among them. 10 when absent. */
            readonly limit?: number;
        };
        readonly VoteBody: {
            /**
             * @description What the caller thinks of it, in place of an earlier vote.
             * @enum {string}
             */
            readonly vote: "like" | "neutral" | "dislike";
        };
        readonly ReportBody: {
            /**
             * @description What is wrong.
             * @enum {string}
             */
            readonly kind: "closed_for_good" | "hours" | "place" | "name" | "duplicate" | "other";
            /** @description In words, on one line. */
            readonly text?: string;
        };
        readonly SearchByDistrictBody: {
            /** @description Areas, in any spelling and language (list_areas has them). Any of them. */
            readonly districts: readonly string[];
            /** @description Places on a page. 20 when absent. */
            readonly limit?: number;
            /** @description next_cursor of the page before. */
            readonly cursor?: string;
            /** @description Only these fields beside id, name and sentiment. for_ranking: just what recommend_restaurants reads. */
            readonly fields?: readonly string[];
        };
        readonly SearchByMealTypeBody: {
            /** @description breakfast, lunch, dinner. Any of them. */
            readonly meal_types: readonly string[];
            /**
             * @description overlap: open for 45 minutes of it. any: for one, as in the original design. overlap when absent.
             * @enum {string}
             */
            readonly meal_rule?: "overlap" | "any";
            /** @description Places on a page. 20 when absent. */
            readonly limit?: number;
            /** @description next_cursor of the page before. */
            readonly cursor?: string;
            /** @description Only these fields beside id, name and sentiment. for_ranking: just what recommend_restaurants reads. */
            readonly fields?: readonly string[];
        };
        readonly SearchCombinedBody: {
            /** @description Areas, in any spelling and language (list_areas has them). Any of them. */
            readonly districts?: readonly string[];
            /** @description breakfast, lunch, dinner. Any of them. */
            readonly meal_types?: readonly string[];
            /**
             * @description overlap: open for 45 minutes of it. any: for one, as in the original design. overlap when absent.
             * @enum {string}
             */
            readonly meal_rule?: "overlap" | "any";
            /** @description Places on a page. 20 when absent. */
            readonly limit?: number;
            /** @description next_cursor of the page before. */
            readonly cursor?: string;
            /** @description Only these fields beside id, name and sentiment. for_ranking: just what recommend_restaurants reads. */
            readonly fields?: readonly string[];
        };
        readonly RecommendBody: {
            /** @description All records of a search, unchanged: at least id, name and sentiment. */
            readonly restaurants: readonly unknown[];
            /** @description total of the search: warns where the rest is missing. */
            readonly total?: number;
            /**
             * @description sentiment_likes: by likes. combined_sentiment: by the share of likes and neutral votes. bayesian: by the share to expect, less a margin for doubt. wilson: by the lower bound of that share. bayesian when absent.
             * @enum {string}
             */
            readonly ranking_method?: "sentiment_likes" | "combined_sentiment" | "bayesian" | "wilson";
            /** @description What the party wants: places that meet it come first, none is left out. */
            readonly wishes?: {
                /** @description Where it is, {lat, lng}; else distance_m of the records counts. */
                readonly near?: {
                    /** @description Latitude in degrees. */
                    readonly lat: number;
                    /** @description Longitude in degrees. */
                    readonly lng: number;
                };
                /** @description Distance at which a place is worth half; 800 when absent. */
                readonly walk_m?: number;
                /** @description When the party comes: local time (2026-11-21T19:30), or with Z or an offset. Hours then count, whenever the search was. */
                readonly arrive_at?: string;
                /** @description Minutes from then, or from now; 90 when absent. */
                readonly stay_min?: number;
                /** @description Any of these; 1 is cheap. One level off is worth two thirds. */
                readonly price_levels?: readonly number[];
                /** @description Any of these, as list_cuisines names them. */
                readonly cuisines?: readonly string[];
                /** @description None of these. */
                readonly cuisines_avoided?: readonly string[];
                /** @description Not to be done without: a meal (dinner), a cuisine (vegetarian) or a tag (wheelchair). What a record does not say counts half. */
                readonly must_haves?: readonly string[];
                /** @description Of the terms wished for, relative to each other. When absent: votes 1, distance 0.3, open 0.5, price 0.3, cuisines 0.5, cuisines_avoided 1, must_haves 1. */
                readonly weights?: {
                    /** @description What diners think of it. 1 when absent. */
                    readonly votes?: number;
                    /** @description The way there. 0.3 when absent. */
                    readonly distance?: number;
                    /** @description How much of the stay it is open. 0.5 when absent. */
                    readonly open?: number;
                    /** @description The price level. 0.3 when absent. */
                    readonly price?: number;
                    /** @description The cuisines wished for. 0.5 when absent. */
                    readonly cuisines?: number;
                    /** @description The cuisines to avoid. 1 when absent. */
                    readonly cuisines_avoided?: number;
                    /** @description What the party cannot do without. 1 when absent. */
                    readonly must_haves?: number;
                };
            };
            /**
             * @description Stands in where votes are few: those of all restaurants of the call, or of the same cuisine. all when absent.
             * @enum {string}
             */
            readonly prior?: "all" | "cuisine";
            /** @description true: candidates differ in cuisine and area (MMR, λ = 0.8). false when absent. */
            readonly diversity?: boolean;
            /** @description Of these restaurants, by list_reviews. Each counts as a vote, as its text says. */
            readonly reviews?: readonly unknown[];
            /**
             * @description best: the first candidate. random: any, as in the original design. best when absent.
             * @enum {string}
             */
            readonly pick?: "best" | "random";
            /** @description Makes a random pick repeatable. */
            readonly seed?: number;
            /**
             * @description Language of the texts. en when absent.
             * @enum {string}
             */
            readonly lang?: "en" | "zh";
            /** @description true: one malformed record fails the call. false: it is named in rejected. false when absent. */
            readonly strict?: boolean;
        };
        readonly AnalyzeBody: {
            /** @description All records of a search, unchanged: at least id, name and sentiment. */
            readonly restaurants: readonly unknown[];
            /**
             * @description sentiment_likes: by likes. combined_sentiment: by the share of likes and neutral votes. bayesian: by the share to expect, less a margin for doubt. wilson: by the lower bound of that share. sentiment_likes when absent.
             * @enum {string}
             */
            readonly ranking_method?: "sentiment_likes" | "combined_sentiment" | "bayesian" | "wilson";
            /** @description Reviews of these restaurants, as list_reviews gives them. Each counts as one vote of the kind that its text expresses, beside the votes. */
            readonly reviews?: readonly unknown[];
            /** @description true: one malformed record fails the call. false: it is named in rejected. false when absent. */
            readonly strict?: boolean;
        };
        readonly CompareBody: {
            /** @description All records of a search, unchanged: at least id, name and sentiment. */
            readonly restaurants: readonly unknown[];
            /**
             * @description sentiment_likes: by likes. combined_sentiment: by the share of likes and neutral votes. bayesian: by the share to expect, less a margin for doubt. wilson: by the lower bound of that share. bayesian when absent.
             * @enum {string}
             */
            readonly ranking_method?: "sentiment_likes" | "combined_sentiment" | "bayesian" | "wilson";
            /** @description What the party wants: places that meet it come first, none is left out. */
            readonly wishes?: {
                /** @description Where it is, {lat, lng}; else distance_m of the records counts. */
                readonly near?: {
                    /** @description Latitude in degrees. */
                    readonly lat: number;
                    /** @description Longitude in degrees. */
                    readonly lng: number;
                };
                /** @description Distance at which a place is worth half; 800 when absent. */
                readonly walk_m?: number;
                /** @description When the party comes: local time (2026-11-21T19:30), or with Z or an offset. Hours then count, whenever the search was. */
                readonly arrive_at?: string;
                /** @description Minutes from then, or from now; 90 when absent. */
                readonly stay_min?: number;
                /** @description Any of these; 1 is cheap. One level off is worth two thirds. */
                readonly price_levels?: readonly number[];
                /** @description Any of these, as list_cuisines names them. */
                readonly cuisines?: readonly string[];
                /** @description None of these. */
                readonly cuisines_avoided?: readonly string[];
                /** @description Not to be done without: a meal (dinner), a cuisine (vegetarian) or a tag (wheelchair). What a record does not say counts half. */
                readonly must_haves?: readonly string[];
                /** @description Of the terms wished for, relative to each other. When absent: votes 1, distance 0.3, open 0.5, price 0.3, cuisines 0.5, cuisines_avoided 1, must_haves 1. */
                readonly weights?: {
                    /** @description What diners think of it. 1 when absent. */
                    readonly votes?: number;
                    /** @description The way there. 0.3 when absent. */
                    readonly distance?: number;
                    /** @description How much of the stay it is open. 0.5 when absent. */
                    readonly open?: number;
                    /** @description The price level. 0.3 when absent. */
                    readonly price?: number;
                    /** @description The cuisines wished for. 0.5 when absent. */
                    readonly cuisines?: number;
                    /** @description The cuisines to avoid. 1 when absent. */
                    readonly cuisines_avoided?: number;
                    /** @description What the party cannot do without. 1 when absent. */
                    readonly must_haves?: number;
                };
            };
            /**
             * @description Stands in where votes are few: those of all restaurants of the call, or of the same cuisine. all when absent.
             * @enum {string}
             */
            readonly prior?: "all" | "cuisine";
            /** @description Of these restaurants, by list_reviews. Each counts as a vote, as its text says. */
            readonly reviews?: readonly unknown[];
            /**
             * @description Language of the texts. en when absent.
             * @enum {string}
             */
            readonly lang?: "en" | "zh";
            /** @description true: one malformed record fails the call. false: it is named in rejected. false when absent. */
            readonly strict?: boolean;
            /** @description Of those to compare. All others give the scale: pass the whole list. */
            readonly ids: readonly string[];
        };
        readonly ExplainBody: {
            /** @description All records of a search, unchanged: at least id, name and sentiment. */
            readonly restaurants: readonly unknown[];
            /**
             * @description sentiment_likes: by likes. combined_sentiment: by the share of likes and neutral votes. bayesian: by the share to expect, less a margin for doubt. wilson: by the lower bound of that share. bayesian when absent.
             * @enum {string}
             */
            readonly ranking_method?: "sentiment_likes" | "combined_sentiment" | "bayesian" | "wilson";
            /** @description What the party wants: places that meet it come first, none is left out. */
            readonly wishes?: {
                /** @description Where it is, {lat, lng}; else distance_m of the records counts. */
                readonly near?: {
                    /** @description Latitude in degrees. */
                    readonly lat: number;
                    /** @description Longitude in degrees. */
                    readonly lng: number;
                };
                /** @description Distance at which a place is worth half; 800 when absent. */
                readonly walk_m?: number;
                /** @description When the party comes: local time (2026-11-21T19:30), or with Z or an offset. Hours then count, whenever the search was. */
                readonly arrive_at?: string;
                /** @description Minutes from then, or from now; 90 when absent. */
                readonly stay_min?: number;
                /** @description Any of these; 1 is cheap. One level off is worth two thirds. */
                readonly price_levels?: readonly number[];
                /** @description Any of these, as list_cuisines names them. */
                readonly cuisines?: readonly string[];
                /** @description None of these. */
                readonly cuisines_avoided?: readonly string[];
                /** @description Not to be done without: a meal (dinner), a cuisine (vegetarian) or a tag (wheelchair). What a record does not say counts half. */
                readonly must_haves?: readonly string[];
                /** @description Of the terms wished for, relative to each other. When absent: votes 1, distance 0.3, open 0.5, price 0.3, cuisines 0.5, cuisines_avoided 1, must_haves 1. */
                readonly weights?: {
                    /** @description What diners think of it. 1 when absent. */
                    readonly votes?: number;
                    /** @description The way there. 0.3 when absent. */
                    readonly distance?: number;
                    /** @description How much of the stay it is open. 0.5 when absent. */
                    readonly open?: number;
                    /** @description The price level. 0.3 when absent. */
                    readonly price?: number;
                    /** @description The cuisines wished for. 0.5 when absent. */
                    readonly cuisines?: number;
                    /** @description The cuisines to avoid. 1 when absent. */
                    readonly cuisines_avoided?: number;
                    /** @description What the party cannot do without. 1 when absent. */
                    readonly must_haves?: number;
                };
            };
            /**
             * @description Stands in where votes are few: those of all restaurants of the call, or of the same cuisine. all when absent.
             * @enum {string}
             */
            readonly prior?: "all" | "cuisine";
            /** @description Of these restaurants, by list_reviews. Each counts as a vote, as its text says. */
            readonly reviews?: readonly unknown[];
            /**
             * @description Language of the texts. en when absent.
             * @enum {string}
             */
            readonly lang?: "en" | "zh";
            /** @description true: one malformed record fails the call. false: it is named in rejected. false when absent. */
            readonly strict?: boolean;
            /** @description true: candidates differ in cuisine and area (MMR, λ = 0.8). false when absent. */
            readonly diversity?: boolean;
            /** @description Of the one to explain. */
            readonly id: string;
        };
        /** @description Figures of the ranking; recommendation_confidence.level: high, medium or low. */
        readonly AnalysisSummary: {
            /** @description Records given. */
            readonly total_restaurants: number;
            /** @description Of those, how many have votes or reviews. */
            readonly valid_restaurants: number;
            /** @description Of those, how many are candidates. */
            readonly candidates_selected: number;
            /**
             * @description By which it was ranked.
             * @enum {string}
             */
            readonly ranking_method: "sentiment_likes" | "combined_sentiment" | "bayesian" | "wilson";
            /** @description Means over the valid ones. */
            readonly average_sentiment: {
                /** @description Likes of one restaurant. */
                readonly likes: number;
                /** @description Neutral votes of one restaurant. */
                readonly neutral: number;
                /** @description Dislikes of one restaurant. */
                readonly dislikes: number;
            };
            /** @description Of all ranked, in percent. */
            readonly top_score: number;
            /** @description Of all ranked, in percent. */
            readonly bottom_score: number;
            /** @description Between the two. */
            readonly score_range: number;
            /** @description How much of what was given could be used. */
            readonly data_quality: {
                /** @description Records given. */
                readonly total_input_restaurants: number;
                /** @description Could be read, and have votes or reviews. */
                readonly valid_restaurants: number;
                /** @description All others. */
                readonly filtered_restaurants: number;
                /** @description Share of the valid ones. */
                readonly data_completeness_rate: number;
                /** @description Could not be read. */
                readonly malformed_restaurants: number;
                /** @description Came once more than needed. */
                readonly duplicate_restaurants: number;
                /** @description Could be read, have nothing to go by. */
                readonly restaurants_without_votes: number;
            };
            /** @description How sure the recommendation is. */
            readonly recommendation_confidence: {
                /** @description In percent. */
                readonly recommendation_score: number;
                /** @description Share of all ranked whose score is not higher. */
                readonly score_percentile: number;
                /** @description Points above the mean of all ranked. */
                readonly score_above_average: number;
                /** @description Those that it was preferred to by another measure, or by chance. */
                readonly candidates_with_higher_score: number;
                /** @description How probable it is that the first candidate is better than the second, in percent. */
                readonly chance_ahead_of_second?: number;
                /**
                 * @description high: chance from 80 % and at least 30 votes on the first; low: under 60 %, or few votes.
                 * @enum {string}
                 */
                readonly level: "high" | "medium" | "low";
            };
        };
        /** @description Average votes and the range of scores. */
        readonly AnalyzeSentimentResult: {
            /** @description Figures over all restaurants. */
            readonly sentiment_analysis: {
                /** @description Records that could be read. */
                readonly restaurant_count: number;
                /** @description Likes of one restaurant. */
                readonly average_likes: number;
                /** @description Neutral votes of one restaurant. */
                readonly average_neutral: number;
                /** @description Dislikes of one restaurant. */
                readonly average_dislikes: number;
                /** @description In percent. */
                readonly top_sentiment_score: number;
                /** @description In percent. */
                readonly bottom_sentiment_score: number;
                /**
                 * @description By which it was ranked.
                 * @enum {string}
                 */
                readonly ranking_method: "sentiment_likes" | "combined_sentiment" | "bayesian" | "wilson";
                /**
                 * @description What the figures are from; none: from what votes are like in general.
                 * @enum {string}
                 */
                readonly sentiment_source: "votes" | "reviews" | "both" | "none";
                /** @description What the reviews speak of. */
                readonly aspects?: readonly components["schemas"]["AspectOpinion"][];
            };
            /** @description Records that could be read. */
            readonly restaurant_count: number;
            readonly reviews?: components["schemas"]["ReviewsUsed"];
            /**
             * @description By which it was ranked.
             * @enum {string}
             */
            readonly ranking_method: "sentiment_likes" | "combined_sentiment" | "bayesian" | "wilson";
            /** @description Records that were left out: malformed ones, and those of a restaurant that came before. */
            readonly rejected: readonly components["schemas"]["Rejected"][];
            /**
             * Format: date-time
             * @description When it was answered.
             */
            readonly timestamp: string;
        };
        /** @description A part of the city by the name that people use. */
        readonly Area: {
            /** @description The canonical English name, as searches take it. */
            readonly name: string;
            /** @description The name in the language asked for. */
            readonly label: string;
            /** @description Other spellings that searches take. */
            readonly aliases: readonly string[];
            /** @description The administrative district. */
            readonly district: string;
            /** @description About its middle. */
            readonly centre: components["schemas"]["Location"];
            /** @description Restaurants. */
            readonly count: number;
        };
        /** @description What `district` may be. */
        readonly Areas: {
            /** @description The regions with their areas. */
            readonly regions: readonly {
                /** @description The canonical English name, as searches take it. */
                readonly name: string;
                /** @description The name in the language asked for. */
                readonly label: string;
                /** @description Restaurants. */
                readonly count: number;
                /** @description The areas of the region. */
                readonly areas: readonly components["schemas"]["Area"][];
            }[];
            /** @description The administrative districts. */
            readonly districts: readonly {
                /** @description The canonical English name, as searches take it. */
                readonly name: string;
                /** @description The name in the language asked for. */
                readonly label: string;
                /** @description Restaurants. */
                readonly count: number;
            }[];
            /** @description Of which data it is. */
            readonly metadata: {
                /** @description Grows by one with each change of the data. */
                readonly generation: number;
            };
        };
        /** @description What reviews say of one aspect. */
        readonly AspectOpinion: {
            /**
             * @description Of what the words speak.
             * @enum {string}
             */
            readonly aspect: "food" | "service" | "ambience" | "price" | "cleanliness" | "waiting" | "location" | "miscellaneous";
            /** @description In favour. */
            readonly likes: number;
            /** @description Neither for nor against. */
            readonly neutral: number;
            /** @description Against. */
            readonly dislikes: number;
            /** @description The clearest words. */
            readonly quotes: readonly {
                /** @description Position in reviews. */
                readonly index: number;
                /**
                 * @description What the words express.
                 * @enum {string}
                 */
                readonly polarity: "like" | "neutral" | "dislike";
                /** @description The words themselves. */
                readonly text: string;
            }[];
        };
        /** @description Bounds in degrees. */
        readonly Box: {
            /** @description Latitude of the southern edge. */
            readonly south: number;
            /** @description Longitude of the western edge. */
            readonly west: number;
            /** @description Latitude of the northern edge. */
            readonly north: number;
            /** @description Longitude of the eastern edge. */
            readonly east: number;
        };
        /** @description How one call went. */
        readonly CallExplanation: {
            /** @description The X-Call-Id of the answer. */
            readonly call_id: string;
            /** @description Which was called. */
            readonly server: string;
            /** @description Which was called. */
            readonly tool: string;
            /** @description The X-Request-Id of the answer. */
            readonly request_id?: string;
            /** @description Milliseconds since the epoch. */
            readonly started_at: number;
            /** @description Of the whole call. */
            readonly duration_ms: number;
            /** @description answered, or the code of the error. */
            readonly outcome: string;
            /** @description In the order in which they began. */
            readonly attempts: readonly {
                /** @description 1 is the first. */
                readonly attempt: number;
                /** @description From the beginning of the call to its own. */
                readonly after_ms: number;
                /** @description Where it was sent; absent without a place. */
                readonly endpoint?: string;
                /** @description Why this endpoint: the picker, affinity, retry or hedge. */
                readonly picked?: string;
                /** @description How long it waited for a place. */
                readonly queued_ms: number;
                /** @description How many waited before it. */
                readonly queued_behind: number;
                /** @description Of this attempt. */
                readonly duration_ms: number;
                /** @description answered, or the code of the error. */
                readonly outcome: string;
                /** @description Those it had to wait for. */
                readonly probes?: readonly {
                    /**
                     * @description What was probed.
                     * @enum {string}
                     */
                    readonly of: "connection" | "breaker";
                    /** @description Of the probe. */
                    readonly duration_ms: number;
                    /** @description Whether the attempt could go on. */
                    readonly succeeded: boolean;
                }[];
            }[];
        };
        /** @description One vote. */
        readonly CastVote: {
            /** @description The id of a restaurant. */
            readonly restaurant_id: string;
            /**
             * @description What the voter thinks of it.
             * @enum {string}
             */
            readonly vote: "like" | "neutral" | "dislike";
            /**
             * Format: date-time
             * @description When the vote was given or changed.
             */
            readonly voted_at: string;
        };
        /** @description The city that the restaurants are of. */
        readonly City: {
            /** @description In English. */
            readonly name: string;
            /** @description By language. */
            readonly names: {
                readonly [key: string]: string;
            };
            /** @description ISO 3166-1, such as HK. */
            readonly country: string;
            /** @description All of the city lies within. */
            readonly box: components["schemas"]["Box"];
            /** @description Where a map of it begins. */
            readonly centre: components["schemas"]["Location"];
            /** @description IANA name: times without an offset are in it. */
            readonly time_zone: string;
            /** @description ISO 4217, such as HKD. */
            readonly currency: string;
            /** @description The cheapest first. */
            readonly price_bands: readonly components["schemas"]["PriceBand"][];
            /** @description What `lang` may be. */
            readonly languages: readonly string[];
            /** @description Days that most people do not work on. */
            readonly weekend: readonly ("monday" | "tuesday" | "wednesday" | "thursday" | "friday" | "saturday" | "sunday" | "public_holiday")[];
            /** @description When each meal is: "HH:MM - HH:MM", both ends included. */
            readonly meal_periods: {
                /** @description Of breakfast: "HH:MM - HH:MM". */
                readonly breakfast: string;
                /** @description Of lunch: "HH:MM - HH:MM". */
                readonly lunch: string;
                /** @description Of dinner: "HH:MM - HH:MM". */
                readonly dinner: string;
            };
            /** @description Where diners say they are, without being areas. */
            readonly landmarks: readonly {
                /** @description In English. */
                readonly name: string;
                /** @description By language. */
                readonly names: {
                    readonly [key: string]: string;
                };
                readonly location: components["schemas"]["Location"];
            }[];
        };
        /** @description Restaurants side by side. */
        readonly CompareResult: {
            /** @description Those compared, the best first. */
            readonly restaurants: readonly components["schemas"]["Place"][];
            /** @description Of each, in that order. */
            readonly explanations: readonly components["schemas"]["Explanation"][];
            /** @description Each with the next one. */
            readonly comparisons: readonly components["schemas"]["Comparison"][];
            /** @description Who is best in each term, all of them where several are. */
            readonly best_by: readonly {
                /**
                 * @description In what.
                 * @enum {string}
                 */
                readonly term: "votes" | "distance" | "open" | "price" | "cuisines" | "cuisines_avoided" | "must_haves";
                /** @description Of the best. */
                readonly ids: readonly string[];
            }[];
            /** @description Restaurants that were ranked. */
            readonly ranked_count: number;
            readonly reviews?: components["schemas"]["ReviewsUsed"];
            /**
             * @description By which it was ranked.
             * @enum {string}
             */
            readonly ranking_method: "sentiment_likes" | "combined_sentiment" | "bayesian" | "wilson";
            /** @description Records that were left out: malformed ones, and those of a restaurant that came before. */
            readonly rejected: readonly components["schemas"]["Rejected"][];
            /**
             * Format: date-time
             * @description When it was answered.
             */
            readonly timestamp: string;
        };
        /** @description One side of a comparison. */
        readonly Compared: {
            /** @description Of the restaurant. */
            readonly id: string;
            /** @description Of the restaurant. */
            readonly name: string;
            /** @description 1 is the best. */
            readonly rank: number;
        };
        /** @description Why one restaurant stands before another. */
        readonly Comparison: {
            /** @description The one that stands before. */
            readonly first: components["schemas"]["Compared"];
            /** @description The one that stands behind. */
            readonly second: components["schemas"]["Compared"];
            /** @description The weightiest first. */
            readonly reasons: readonly ({
                /**
                 * @description How far apart their scores are.
                 * @constant
                 */
                readonly kind: "lead";
                /** @description Score of the first. */
                readonly first: number;
                /** @description Score of the second. */
                readonly second: number;
                /** @description Points between them; negative where the order is by a count. */
                readonly lead: number;
                /** @description How probable it is, going by the doubt in the votes, that the first is the better one. */
                readonly chance: number;
            } | {
                /**
                 * @description A figure in which they differ.
                 * @constant
                 */
                readonly kind: "difference";
                /**
                 * @description Which figure.
                 * @enum {string}
                 */
                readonly in: "votes" | "distance" | "open" | "price" | "cuisines" | "cuisines_avoided" | "must_haves" | "likes" | "total_votes" | "content_share" | "order_given";
                /**
                 * @description Of both figures.
                 * @enum {string}
                 */
                readonly unit: "points" | "votes" | "percent" | "position";
                /** @description Figure of the first. */
                readonly first: number;
                /** @description Figure of the second. */
                readonly second: number;
                /**
                 * @description Whom it speaks for.
                 * @enum {string}
                 */
                readonly favours: "first" | "second" | "neither";
            } | {
                /**
                 * @description Diversity changed the order.
                 * @constant
                 */
                readonly kind: "diversified";
                /** @description Rank of the first before diversity. */
                readonly first: number;
                /** @description Rank of the second before diversity. */
                readonly second: number;
            })[];
            /** @description Rendered from the reasons: each of its numbers is in them. */
            readonly text: string;
        };
        /** @description What `cuisine` may be. */
        readonly Cuisines: {
            /** @description The most frequent first. */
            readonly cuisines: readonly {
                /** @description The canonical English name, as searches take it. */
                readonly name: string;
                /** @description The name in the language asked for. */
                readonly label: string;
                /** @description Restaurants. */
                readonly count: number;
            }[];
            /** @description Of which data it is. */
            readonly metadata: {
                /** @description Grows by one with each change of the data. */
                readonly generation: number;
            };
        };
        /** @description What was forgotten. */
        readonly EraseVoterResult: {
            /** @description Votes that were there and are no longer. */
            readonly erased: number;
            /** @description Reports, likewise. */
            readonly erased_reports: number;
            /** @description Grows by one with each change of the data. */
            readonly generation: number;
        };
        /** @description Why a restaurant has its rank. */
        readonly ExplainResult: {
            /** @description Its record, as it came. */
            readonly restaurant: components["schemas"]["Place"];
            readonly explanation: components["schemas"]["Explanation"];
            /** @description Restaurants that were ranked. */
            readonly ranked_count: number;
            /** @description Absent for the first itself. */
            readonly behind_first?: components["schemas"]["Comparison"];
            /** @description Absent for the first and the second. */
            readonly behind_previous?: components["schemas"]["Comparison"];
            /** @description Absent for the last. */
            readonly ahead_of_next?: components["schemas"]["Comparison"];
            readonly reviews?: components["schemas"]["ReviewsUsed"];
            /**
             * @description By which it was ranked.
             * @enum {string}
             */
            readonly ranking_method: "sentiment_likes" | "combined_sentiment" | "bayesian" | "wilson";
            /** @description Records that were left out: malformed ones, and those of a restaurant that came before. */
            readonly rejected: readonly components["schemas"]["Rejected"][];
            /**
             * Format: date-time
             * @description When it was answered.
             */
            readonly timestamp: string;
        };
        /** @description Why a restaurant stands where it stands. */
        readonly Explanation: {
            /** @description Of the restaurant. */
            readonly id: string;
            /** @description Of the restaurant. */
            readonly name: string;
            /** @description 1 is the best. */
            readonly rank: number;
            /** @description In percent. */
            readonly score: number;
            /**
             * @description What the figures are from; none: from what votes are like in general.
             * @enum {string}
             */
            readonly sentiment_source: "votes" | "reviews" | "both" | "none";
            /** @description Of the methods that weigh; empty for the original ones. */
            readonly terms: readonly components["schemas"]["ScoreTerm"][];
            /** @description The weightiest first. */
            readonly reasons: readonly components["schemas"]["Reason"][];
            /** @description As sentences. */
            readonly strengths: readonly string[];
            /** @description As sentences. */
            readonly cautions: readonly string[];
            /** @description Rendered from the reasons: each of its numbers is in them. */
            readonly text: string;
        };
        /** @description One value of a facet. */
        readonly FacetCount: {
            /** @description As searches take it. */
            readonly value: string;
            /** @description Restaurants that have it. */
            readonly count: number;
            /** @description In the language asked for. */
            readonly label?: string;
        };
        /** @description One fault in what was sent. */
        readonly Fault: {
            /** @description Where: RFC 6901 pointer into the body, or into the parameters. */
            readonly pointer: string;
            /** @description What is wrong there. */
            readonly detail: string;
        };
        /** @description A restaurant as a search found it. */
        readonly FoundPlace: {
            /** @description Stays the same over imports. */
            readonly id: string;
            /** @description In the language asked for; names has the others. */
            readonly name: string;
            /** @description As its source writes it. */
            readonly address?: string;
            /** @description The area it is in, such as Tsim Sha Tsui, by its English name. */
            readonly district?: string;
            /** @description The region that the area is in, such as Kowloon. */
            readonly location_category?: string;
            /** @description Cuisines, despite the name; meals says what it serves when. */
            readonly meal_type?: readonly string[];
            /** @description What a person pays, as a label of the city, or Not specified. */
            readonly price_range?: string;
            /** @description By kind of day: hides that days differ, hours does not. Absent when unknown. */
            readonly operating_hours?: components["schemas"]["OperatingHours"];
            readonly sentiment: components["schemas"]["Votes"];
            /** @description What its source says besides. */
            readonly metadata?: {
                readonly [key: string]: unknown;
            };
            /** @description By language, such as en, zh. */
            readonly names?: {
                readonly [key: string]: string;
            };
            /** @description Several with ;. */
            readonly phone?: string;
            /**
             * Format: uri
             * @description http or https.
             */
            readonly website?: string;
            /** @description Diets served (vegan, halal, gluten_free …): only, yes, limited or no; else unknown. */
            readonly diet?: {
                readonly [key: string]: "only" | "yes" | "limited" | "no";
            };
            /** @description Absent when unknown. */
            readonly location?: components["schemas"]["Location"];
            /** @description One of the administrative districts, by its English name. */
            readonly administrative_district?: string;
            /** @description As list_cuisines names them. */
            readonly cuisines?: readonly string[];
            /** @description 1 (cheap) to 4 (dear); absent when unknown. */
            readonly price_level?: number;
            /** @description In the syntax of OpenStreetMap, as it came: with what differs by date. */
            readonly opening_hours?: string;
            /** @description IANA name, such as Asia/Hong_Kong: its hours are in it. */
            readonly time_zone?: string;
            /** @description Which meals it is open for; unknown where its hours are. */
            readonly meals?: {
                /**
                 * @description Whether it serves breakfast.
                 * @enum {string}
                 */
                readonly breakfast: "yes" | "no" | "unknown";
                /**
                 * @description Whether it serves lunch.
                 * @enum {string}
                 */
                readonly lunch: "yes" | "no" | "unknown";
                /**
                 * @description Whether it serves dinner.
                 * @enum {string}
                 */
                readonly dinner: "yes" | "no" | "unknown";
            };
            /**
             * Format: date-time
             * @description When it first came into the data.
             */
            readonly listed_at?: string;
            /** @description Where the record comes from. */
            readonly sources?: readonly components["schemas"]["Source"][];
            /** @description The usual week. mon … sun: "HH:MM - HH:MM", past midnight where it does not end later, with + for at least; empty: closed. ph, public holidays: the same, like_weekday or unknown. Absent when unknown. */
            readonly hours?: components["schemas"]["HoursByDay"];
            /** @description Of price_range, such as HKD (ISO 4217). */
            readonly currency?: string;
            /** @description How good it is by its votes; 0.5 is indifferent. */
            readonly score?: number;
            /** @description Metres from the point searched near. */
            readonly distance_m?: number;
            /** @description At the time asked for; now where only `fields` names it. state: open (closing: until, never_closes or unknown), closed (opening: opens_at, never_opens or unknown), unknown. */
            readonly open?: components["schemas"]["Openness"];
        };
        /** @description What this process rests on, part by part. */
        readonly HealthReport: {
            /**
             * @description error and shutting_down come with 503.
             * @enum {string}
             */
            readonly status: "ok" | "degraded" | "error" | "shutting_down";
            /** @description What is up or degraded. */
            readonly info: {
                readonly [key: string]: {
                    /** @description up, degraded or down. */
                    readonly status: string;
                    /**
                     * @description Of a server, for operators.
                     * @enum {string}
                     */
                    readonly state?: "unknown" | "healthy" | "degraded" | "unhealthy" | "draining";
                    /** @description Of a server, for operators. */
                    readonly endpoints?: readonly components["schemas"]["McpEndpoint"][];
                    /** @description Of the city, for operators. */
                    readonly name?: string;
                    /** @description Why it is not up, for operators. */
                    readonly reasons?: readonly string[];
                };
            };
            /** @description What is down. */
            readonly error: {
                readonly [key: string]: {
                    /** @description up, degraded or down. */
                    readonly status: string;
                    /**
                     * @description Of a server, for operators.
                     * @enum {string}
                     */
                    readonly state?: "unknown" | "healthy" | "degraded" | "unhealthy" | "draining";
                    /** @description Of a server, for operators. */
                    readonly endpoints?: readonly components["schemas"]["McpEndpoint"][];
                    /** @description Of the city, for operators. */
                    readonly name?: string;
                    /** @description Why it is not up, for operators. */
                    readonly reasons?: readonly string[];
                };
            };
            /** @description Both. */
            readonly details: {
                readonly [key: string]: {
                    /** @description up, degraded or down. */
                    readonly status: string;
                    /**
                     * @description Of a server, for operators.
                     * @enum {string}
                     */
                    readonly state?: "unknown" | "healthy" | "degraded" | "unhealthy" | "draining";
                    /** @description Of a server, for operators. */
                    readonly endpoints?: readonly components["schemas"]["McpEndpoint"][];
                    /** @description Of the city, for operators. */
                    readonly name?: string;
                    /** @description Why it is not up, for operators. */
                    readonly reasons?: readonly string[];
                };
            };
        };
        /** @description The usual week, day by day: "HH:MM - HH:MM", past midnight where it does not end later, with + where it may be open for longer. What differs by date is in opening_hours alone. */
        readonly HoursByDay: {
            /** @description On Mondays; empty: closed. */
            readonly mon: readonly string[];
            /** @description On Tuesdays; empty: closed. */
            readonly tue: readonly string[];
            /** @description On Wednesdays; empty: closed. */
            readonly wed: readonly string[];
            /** @description On Thursdays; empty: closed. */
            readonly thu: readonly string[];
            /** @description On Fridays; empty: closed. */
            readonly fri: readonly string[];
            /** @description On Saturdays; empty: closed. */
            readonly sat: readonly string[];
            /** @description On Sundays; empty: closed. */
            readonly sun: readonly string[];
            /** @description On public holidays: ranges, like_weekday or unknown. */
            readonly ph: readonly string[] | ("like_weekday" | "unknown");
        };
        /** @description In what a restaurant is like another. */
        readonly Likeness: {
            /** @description Of the restaurant. */
            readonly id: string;
            /** @description How near and alike it is; the order is by it. */
            readonly similarity: number;
            /** @description Cuisines that both have. */
            readonly shared_cuisines: readonly string[];
            /** @description Meals that both serve. */
            readonly shared_meals: readonly ("breakfast" | "lunch" | "dinner")[];
            /** @description Levels between their prices; absent when unknown. */
            readonly price_levels_apart?: number;
        };
        /** @description A point (WGS 84). */
        readonly Location: {
            /** @description Latitude in degrees. */
            readonly lat: number;
            /** @description Longitude in degrees. */
            readonly lng: number;
        };
        /** @description A change of a server, an endpoint, a breaker, or by an operator. */
        readonly McpChange: {
            /** @description When it was, or began: milliseconds since the epoch. */
            readonly at: number;
            /**
             * @description What happened, in the words of the client manager.
             * @enum {string}
             */
            readonly name: "starting" | "started" | "client:connected" | "client:creation-failed" | "client:disconnected" | "client:error" | "client:evicted" | "client:removed" | "client:healthy" | "client:unhealthy" | "client:recovering" | "client:recovered" | "client:recovery-failed" | "client:replacement-failed" | "client:disconnect-error" | "breaker" | "ejected" | "drained" | "undrained" | "resized" | "reloaded" | "shutting-down" | "shutdown";
            /** @description To which server. */
            readonly server?: string;
            /** @description To which of its endpoints. */
            readonly endpoint?: string;
            /** @description Why. */
            readonly error?: string;
            /**
             * @description The state before.
             * @enum {string}
             */
            readonly from?: "unknown" | "healthy" | "degraded" | "unhealthy" | "closed" | "half-open" | "open";
            /**
             * @description The state of a breaker after.
             * @enum {string}
             */
            readonly to?: "closed" | "half-open" | "open";
            /** @description Of a breaker: call, connect or token. */
            readonly purpose?: string;
            /** @description Of an ejection. */
            readonly reason?: string;
            /** @description How long an endpoint is left out. */
            readonly ejection_ms?: number;
            /** @description Of the protocol that a connection speaks. */
            readonly era?: string;
            /** @description Endpoints that answered at the start. */
            readonly successful?: number;
            /** @description Endpoints that did not. */
            readonly failed?: number;
            /** @description Both. */
            readonly total?: number;
            /** @description Of the pools from now on. */
            readonly min_size?: number;
            /** @description Of the pools from now on. */
            readonly max_size?: number;
            /** @description Servers that are new. */
            readonly added?: readonly string[];
            /** @description Servers that are described otherwise than before. */
            readonly replaced?: readonly string[];
            /** @description Servers that are gone. */
            readonly removed?: readonly string[];
            /** @description Servers as before. */
            readonly unchanged?: readonly string[];
        };
        /** @description One address of a server. */
        readonly McpEndpoint: {
            /** @description host:port, as the actions of operators take it. */
            readonly endpoint: string;
            /**
             * @description Of this endpoint.
             * @enum {string}
             */
            readonly status: "unknown" | "healthy" | "degraded" | "unhealthy" | "draining";
            /** @description Its share of the calls, relative to the others. */
            readonly weight: number;
            /**
             * @description Of its calls.
             * @enum {string}
             */
            readonly breaker: "closed" | "half-open" | "open";
            /**
             * @description Of opening connections to it.
             * @enum {string}
             */
            readonly connect_breaker: "closed" | "half-open" | "open";
            /** @description Moving average over the last calls. */
            readonly latency_ms: number;
            /** @description Over the last calls. */
            readonly success_rate: number;
            /** @description How long it asked to be left alone. */
            readonly rest_ms?: number;
            /** @description Places for calls. */
            readonly limit: {
                /** @description Calls at a time. */
                readonly max_size: number;
                /** @description Calls that are out. */
                readonly leased: number;
            };
            /** @description Connections to one endpoint. */
            readonly pool: {
                /** @description Kept open at least. */
                readonly min_size: number;
                /** @description Open at most. */
                readonly max_size: number;
                /** @description Open now. */
                readonly open: number;
                /** @description About to be. */
                readonly opening?: number;
                /** @description Open and unused. */
                readonly idle: number;
                /** @description In use. */
                readonly leased: number;
                /** @description Beyond max_size for a while. */
                readonly overflow?: number;
                /** @description Calls that wait for one. */
                readonly pending?: number;
                /** @description Opened so far. */
                readonly created: number;
                /** @description Calls that found one open. */
                readonly reused?: number;
                /** @description Could not be opened. */
                readonly create_failed?: number;
                /** @description Times that there was none. */
                readonly exhausted?: number;
                /** @description Closed so far. */
                readonly closed: number;
            };
            /** @description Checks in a row that failed. */
            readonly consecutive_failures: number;
            /** @description Of the last check that succeeded. */
            readonly response_time_ms?: number;
            /** @description Milliseconds since the epoch. */
            readonly last_check_at?: number;
            /** @description Why the last check failed. */
            readonly last_error?: string;
            /** @description What the server said of itself when it last passed a check, in its own words; ours: city, of which pack it is. */
            readonly details?: {
                readonly [key: string]: unknown;
            };
        };
        /** @description Attempts at one endpoint: those that were given up are not counted. */
        readonly McpEndpointStep: {
            /** @description host:port, as the actions of operators take it. */
            readonly endpoint: string;
            /**
             * @description As the step ended.
             * @enum {string}
             */
            readonly status: "unknown" | "healthy" | "degraded" | "unhealthy" | "draining";
            /**
             * @description Of its calls.
             * @enum {string}
             */
            readonly breaker: "closed" | "half-open" | "open";
            /**
             * @description Of opening connections to it.
             * @enum {string}
             */
            readonly connect_breaker: "closed" | "half-open" | "open";
            /** @description How many ended in the step. */
            readonly calls: number;
            /** @description Those that failed. */
            readonly failures: number;
            /** @description Attempts that were not the first of their call. */
            readonly retries: number;
            /** @description How long they took; absent where there was none. */
            readonly latency?: {
                /** @description Half of them were faster. */
                readonly p50_ms: number;
                /** @description 95 % of them were faster. */
                readonly p95_ms: number;
                /** @description 99 % of them were faster. */
                readonly p99_ms: number;
            };
            /** @description For calls, as the step ended. */
            readonly places: number;
            /** @description Places that were taken as it ended. */
            readonly leased: number;
        };
        /** @description One event: its name, and its data once parsed. */
        readonly McpEvent: {
            /**
             * @description Its name.
             * @constant
             */
            readonly event: "hello";
            readonly data: components["schemas"]["McpHello"];
        } | {
            /**
             * @description Its name.
             * @constant
             */
            readonly event: "step";
            readonly data: components["schemas"]["McpStep"];
        } | {
            /**
             * @description Its name.
             * @constant
             */
            readonly event: "lost";
            readonly data: components["schemas"]["McpLost"];
        } | {
            /**
             * @description Its name.
             * @constant
             */
            readonly event: "change";
            readonly data: components["schemas"]["McpChange"];
        } | {
            /**
             * @description Its name.
             * @constant
             */
            readonly event: "servers";
            readonly data: components["schemas"]["McpServers"];
        };
        /** @description The first event of each stream. */
        readonly McpHello: {
            /** @description Host and process id of the API that is seen. */
            readonly replica: string;
            /** @description When it began: milliseconds since the epoch. */
            readonly started_at: number;
            /** @description Of the API. */
            readonly version: string;
            /** @description It goes on after Last-Event-ID; if not, all that was received is to be forgotten. */
            readonly resumed: boolean;
        };
        /** @description What was too long ago, or came too fast, to be sent. */
        readonly McpLost: {
            /** @description Changes before the next one. */
            readonly changes: number;
        };
        /** @description One MCP server: its health, tools and connections. */
        readonly McpServer: {
            /** @description Its name. */
            readonly server: string;
            /**
             * @description The best of its endpoints.
             * @enum {string}
             */
            readonly status: "unknown" | "healthy" | "degraded" | "unhealthy" | "draining";
            /** @description Without it this process is not up. */
            readonly required: boolean;
            /** @description Takes calls. */
            readonly healthy: boolean;
            /** @description Where it is. */
            readonly endpoints: readonly components["schemas"]["McpEndpoint"][];
            /** @description Who waits for a place. */
            readonly queue: {
                /** @description Calls that wait for a place at any endpoint. */
                readonly pending: number;
                /** @description The same by priority. */
                readonly pending_by_priority: {
                    /** @description Of high priority. */
                    readonly high: number;
                    /** @description Of normal priority. */
                    readonly normal: number;
                    /** @description Of low priority. */
                    readonly low: number;
                };
                /** @description How long the first of them waits. */
                readonly oldest_wait_ms: number;
            };
            /**
             * @description Where tokens are asked for.
             * @enum {string}
             */
            readonly token_breaker?: "closed" | "half-open" | "open";
            /** @description The tools that it has. */
            readonly tools: readonly string[];
            readonly pool?: components["schemas"]["Pool"];
        };
        /** @description Calls of one server, with all their attempts. */
        readonly McpServerStep: {
            /** @description Its name. */
            readonly server: string;
            /**
             * @description As the step ended.
             * @enum {string}
             */
            readonly status: "unknown" | "healthy" | "degraded" | "unhealthy" | "draining";
            /** @description How many ended in the step. */
            readonly calls: number;
            /** @description Those that failed. */
            readonly failures: number;
            /** @description Attempts that were not the first of their call. */
            readonly retries: number;
            /** @description How long they took; absent where there was none. */
            readonly latency?: {
                /** @description Half of them were faster. */
                readonly p50_ms: number;
                /** @description 95 % of them were faster. */
                readonly p95_ms: number;
                /** @description 99 % of them were faster. */
                readonly p99_ms: number;
            };
            /** @description For calls, as the step ended. */
            readonly places: number;
            /** @description Places that were taken as it ended. */
            readonly leased: number;
            /** @description Calls that waited for a place as it ended. */
            readonly waiters: number;
            /** @description Those it had as it ended. */
            readonly endpoints: readonly components["schemas"]["McpEndpointStep"][];
        };
        /** @description All MCP servers, and figures of the last while. */
        readonly McpServers: {
            /** @description Each server. */
            readonly servers: readonly components["schemas"]["McpServer"][];
            /** @description Over all servers, and for each. */
            readonly statistics: {
                /** @description Open now. */
                readonly total_connections?: number;
                /** @description In use. */
                readonly active_connections?: number;
                /** @description Places that are free. */
                readonly available_connections?: number;
                /** @description Places that are taken. */
                readonly busy_connections?: number;
                /** @description Could not be opened. */
                readonly failed_connections?: number;
                /** @description Opened so far. */
                readonly connections_created?: number;
                /** @description Calls that found one open. */
                readonly connections_reused?: number;
                /** @description Calls. */
                readonly total_requests: number;
                /** @description Calls that failed. */
                readonly failed_requests: number;
                /** @description Of a call. */
                readonly average_latency_ms?: number;
                /** @description Times that there was no connection. */
                readonly pool_exhausted_count?: number;
                /** @description Calls that wait for a place. */
                readonly waiters?: number;
                /** @description Take calls. */
                readonly healthy_endpoints?: number;
                /** @description Do not. */
                readonly unhealthy_endpoints?: number;
                /** @description By server. */
                readonly servers: {
                    readonly [key: string]: {
                        /** @description Calls. */
                        readonly total_requests: number;
                        /** @description Calls that failed. */
                        readonly failed_requests: number;
                        /** @description Over the last while. */
                        readonly calls_per_second?: number;
                        /** @description Of a call. */
                        readonly average_latency_ms?: number;
                        /** @description Half of the calls are faster. */
                        readonly p50_ms: number;
                        /** @description 95 % of the calls are faster. */
                        readonly p95_ms: number;
                        /** @description 99 % of the calls are faster. */
                        readonly p99_ms: number;
                        /** @description Places that this traffic needs, with head room. */
                        readonly suggested_size: number;
                        /** @description Those that are open. */
                        readonly connections?: readonly {
                            /** @description host:port. */
                            readonly endpoint: string;
                            /** @description Milliseconds since the epoch. */
                            readonly created_at: number;
                            /** @description Calls so far. */
                            readonly use_count: number;
                            /** @description A call is out. */
                            readonly busy: boolean;
                            /** @description Calls that are out. */
                            readonly load: number;
                            /** @description Of a server over stdio, on Linux. */
                            readonly process?: {
                                /** @description Of the system. */
                                readonly pid: number;
                                /** @description Since it started. */
                                readonly cpu_ms: number;
                                /** @description Resident now. */
                                readonly memory_bytes: number;
                            };
                        }[];
                    };
                };
            };
        };
        /** @description What every server did in a few seconds. */
        readonly McpStep: {
            /** @description When it was, or began: milliseconds since the epoch. */
            readonly at: number;
            /** @description 5 s; longer where the process was held up. */
            readonly duration_ms: number;
            /** @description Those there were as it ended. */
            readonly servers: readonly components["schemas"]["McpServerStep"][];
        };
        /** @description The tools of all servers. */
        readonly McpTools: {
            /** @description By server. */
            readonly tools: {
                readonly [key: string]: readonly {
                    /** @description By which it is called. */
                    readonly name: string;
                    /** @description For people. */
                    readonly title?: string;
                    /** @description For models. */
                    readonly description?: string;
                    /** @description JSON Schema. */
                    readonly input_schema: {
                        readonly [key: string]: unknown;
                    };
                    /** @description JSON Schema. */
                    readonly output_schema?: {
                        readonly [key: string]: unknown;
                    };
                    /** @description Hints, as MCP defines them. */
                    readonly annotations?: {
                        readonly [key: string]: unknown;
                    };
                }[];
            };
        };
        /** @description Neither an error nor a choice. */
        readonly NothingFound: {
            /**
             * @description Nothing matches the criteria.
             * @constant
             */
            readonly outcome: "nothing_found";
            /**
             * @description There was nothing to reason about.
             * @constant
             */
            readonly degraded: false;
            /** @description There is none. */
            readonly recommendation: null;
            /** @description What came of it, as a sentence: in Chinese where lang is, else in English. */
            readonly message: string;
            /** @description The best first, at most as many as asked for. */
            readonly candidates: readonly components["schemas"]["FoundPlace"][];
            /** @description Candidates in this answer. */
            readonly candidate_count: number;
            /** @description Restaurants that match the criteria. */
            readonly total: number;
            /** @description Of those, how many went into the choice: the ones voted best. */
            readonly considered: number;
            /** @description Of the search. */
            readonly metadata: components["schemas"]["SearchMetadata"];
            /**
             * Format: date-time
             * @description When it was answered.
             */
            readonly timestamp: string;
        };
        /** @description Whether it is open, and what is known of the next change. Times are the restaurant's own: 2026-11-21T22:30. */
        readonly Openness: ({
            /**
             * @description Serves guests at that time.
             * @constant
             */
            readonly state: "open";
            /**
             * @description It closes at until.
             * @constant
             */
            readonly closing: "until";
            /** @description When it closes. */
            readonly until: string;
        } | {
            /**
             * @description Serves guests at that time.
             * @constant
             */
            readonly state: "open";
            /**
             * @description It does not close; or nobody knows when.
             * @enum {string}
             */
            readonly closing: "never_closes" | "unknown";
        }) | ({
            /**
             * @description Does not serve guests at that time.
             * @constant
             */
            readonly state: "closed";
            /**
             * @description It opens at opens_at.
             * @constant
             */
            readonly opening: "opens_at";
            /** @description When it opens. */
            readonly opens_at: string;
        } | {
            /**
             * @description Does not serve guests at that time.
             * @constant
             */
            readonly state: "closed";
            /**
             * @description It does not open; or nobody knows when.
             * @enum {string}
             */
            readonly opening: "never_opens" | "unknown";
        }) | {
            /**
             * @description Whether it is open is not known.
             * @constant
             */
            readonly state: "unknown";
        };
        /** @description What any day of a kind of day has: it hides that days differ (closed on Fridays) or depend on the date. hours does not; opening_hours is the source. */
        readonly OperatingHours: {
            /** @description On any day from Monday to Friday: "HH:MM - HH:MM", past midnight where it ends earlier. */
            readonly mon_fri: readonly string[];
            /** @description On Saturday or Sunday: "HH:MM - HH:MM", past midnight where it ends earlier. */
            readonly sat_sun: readonly string[];
            /** @description On public holidays, written the same; empty: closed, or nobody knows. */
            readonly public_holiday: readonly string[];
        };
        /** @description Who asks. */
        readonly Operator: {
            /** @description May see and do what is for operators. */
            readonly operator: boolean;
            /**
             * @description Why not: from another machine, through a proxy, by a page of elsewhere; without a token, or one that allows it.
             * @enum {string}
             */
            readonly reason?: "remote" | "forwarded" | "other-page" | "no-token" | "no-scope";
        };
        /** @description A restaurant, with all of its fields or those asked for. */
        readonly Place: {
            /** @description Stays the same over imports. */
            readonly id: string;
            /** @description In the language asked for; names has the others. */
            readonly name: string;
            /** @description As its source writes it. */
            readonly address?: string;
            /** @description The area it is in, such as Tsim Sha Tsui, by its English name. */
            readonly district?: string;
            /** @description The region that the area is in, such as Kowloon. */
            readonly location_category?: string;
            /** @description Cuisines, despite the name; meals says what it serves when. */
            readonly meal_type?: readonly string[];
            /** @description What a person pays, as a label of the city, or Not specified. */
            readonly price_range?: string;
            /** @description By kind of day: hides that days differ, hours does not. Absent when unknown. */
            readonly operating_hours?: components["schemas"]["OperatingHours"];
            readonly sentiment: components["schemas"]["Votes"];
            /** @description What its source says besides. */
            readonly metadata?: {
                readonly [key: string]: unknown;
            };
            /** @description By language, such as en, zh. */
            readonly names?: {
                readonly [key: string]: string;
            };
            /** @description Several with ;. */
            readonly phone?: string;
            /**
             * Format: uri
             * @description http or https.
             */
            readonly website?: string;
            /** @description Diets served (vegan, halal, gluten_free …): only, yes, limited or no; else unknown. */
            readonly diet?: {
                readonly [key: string]: "only" | "yes" | "limited" | "no";
            };
            /** @description Absent when unknown. */
            readonly location?: components["schemas"]["Location"];
            /** @description One of the administrative districts, by its English name. */
            readonly administrative_district?: string;
            /** @description As list_cuisines names them. */
            readonly cuisines?: readonly string[];
            /** @description 1 (cheap) to 4 (dear); absent when unknown. */
            readonly price_level?: number;
            /** @description In the syntax of OpenStreetMap, as it came: with what differs by date. */
            readonly opening_hours?: string;
            /** @description IANA name, such as Asia/Hong_Kong: its hours are in it. */
            readonly time_zone?: string;
            /** @description Which meals it is open for; unknown where its hours are. */
            readonly meals?: {
                /**
                 * @description Whether it serves breakfast.
                 * @enum {string}
                 */
                readonly breakfast: "yes" | "no" | "unknown";
                /**
                 * @description Whether it serves lunch.
                 * @enum {string}
                 */
                readonly lunch: "yes" | "no" | "unknown";
                /**
                 * @description Whether it serves dinner.
                 * @enum {string}
                 */
                readonly dinner: "yes" | "no" | "unknown";
            };
            /**
             * Format: date-time
             * @description When it first came into the data.
             */
            readonly listed_at?: string;
            /** @description Where the record comes from. */
            readonly sources?: readonly components["schemas"]["Source"][];
            /** @description The usual week. mon … sun: "HH:MM - HH:MM", past midnight where it does not end later, with + for at least; empty: closed. ph, public holidays: the same, like_weekday or unknown. Absent when unknown. */
            readonly hours?: components["schemas"]["HoursByDay"];
            /** @description Of price_range, such as HKD (ISO 4217). */
            readonly currency?: string;
        };
        /** @description Connections to one server, in figures. */
        readonly Pool: {
            /** @description Whose connections. */
            readonly server_name: string;
            /** @description Calls at a time, over all endpoints. */
            readonly pool_size: number;
            /** @description Places that are free. */
            readonly available: number;
            /** @description Places that are taken. */
            readonly in_use: number;
            /** @description Connections opened. */
            readonly created: number;
            /** @description Calls that found a connection open. */
            readonly reused: number;
            /** @description Calls. */
            readonly total_requests: number;
            /** @description Of the calls that needed a connection, how many found one open. */
            readonly reuse_rate: number;
        };
        /** @description Connections to all servers, in figures. */
        readonly PoolStats: {
            /** @description Always true. */
            readonly success: boolean;
            /** @description By server. */
            readonly pools: {
                readonly [key: string]: components["schemas"]["Pool"];
            };
            /** @description Servers. */
            readonly total_pools: number;
            /** @description Places that are taken, over all servers. */
            readonly total_in_use: number;
        };
        /** @description A range of prices, in the currency of the city. */
        readonly PriceBand: {
            /** @description As price_range of a restaurant has it. */
            readonly label: string;
            /** @description Its price_level: 1 (cheap) to 4 (dear). */
            readonly level: number;
            /** @description What a person pays at least. */
            readonly from?: number;
            /** @description What a person pays at most. */
            readonly to?: number;
        };
        /** @description What went wrong (RFC 9457). */
        readonly Problem: {
            /** @description about:blank: the code says more than a page would. */
            readonly type: string;
            /** @description The status in words. */
            readonly title: string;
            /** @description That of the answer. */
            readonly status: number;
            /** @description What went wrong, for a person. */
            readonly detail: string;
            /** @description What went wrong, for a program: INPUT_INVALID, UPSTREAM_FAILED, … */
            readonly code: string;
            /** @description The X-Request-Id of the answer; the log has it, too. */
            readonly request_id: string;
            /** @description The faults in what was sent, each with its place. */
            readonly errors?: readonly components["schemas"]["Fault"][];
            /** @description For each unknown name the nearest known ones. */
            readonly suggestions?: {
                readonly [key: string]: readonly string[];
            };
            /** @description All names that would have been known. */
            readonly accepted?: readonly string[];
            /** @description By region all areas, where one was unknown. */
            readonly available_districts?: {
                readonly [key: string]: readonly string[];
            };
            /** @description The request that lists all names. */
            readonly see?: string;
            /** @description Of a cursor what is wrong, of the data what is missing, of reports whose are too many. */
            readonly reason?: string;
            /** @description The most that there may be of what was one too many. */
            readonly limit?: number;
            /** @description Of the report that there is not. */
            readonly report_id?: string;
            /** @description Of the restaurant that there is not. */
            readonly restaurant_id?: string;
            /** @description The first of the ids that could be ranked, where one was not among them. */
            readonly ranked_ids?: readonly string[];
            /** @description Records given, where none can be ranked. */
            readonly total_restaurants?: number;
            /** @description Records that could not be read, where the call was strict or none was left. */
            readonly rejected?: readonly components["schemas"]["Rejected"][];
            /** @description Milliseconds after which the same request may succeed. */
            readonly retry_after_ms?: number;
            /** @description For operators: the server that there is not. */
            readonly server?: string;
            /** @description For operators: the endpoint that there is not. */
            readonly endpoint?: string;
            /** @description For operators: those that there are. */
            readonly available?: readonly string[];
            /** @description The X-Call-Id of the answer, or the one asked for. */
            readonly call_id?: string;
            /** @description For operators: of the file of the servers. */
            readonly faults?: readonly string[];
        };
        /** @description A choice with its reasons. */
        readonly RankedRecommendation: {
            /**
             * @description ranked_by_prior: none of the restaurants has votes, the prior alone stands for them.
             * @enum {string}
             */
            readonly outcome: "ranked" | "ranked_by_prior";
            /**
             * @description The reasoning took part.
             * @constant
             */
            readonly degraded: false;
            /** @description The one to take. */
            readonly recommendation: components["schemas"]["FoundPlace"];
            /**
             * @description By which it was ranked.
             * @enum {string}
             */
            readonly ranking_method: "sentiment_likes" | "combined_sentiment" | "bayesian" | "wilson";
            /** @description Of each candidate, in order. */
            readonly explanations: readonly components["schemas"]["Explanation"][];
            /** @description Why the first candidate is before the second. */
            readonly why_first?: components["schemas"]["Comparison"];
            readonly analysis_summary: components["schemas"]["AnalysisSummary"];
            /** @description Records that were left out: malformed ones, and those of a restaurant that came before. */
            readonly rejected: readonly components["schemas"]["Rejected"][];
            /** @description What came of it, as a sentence: in Chinese where lang is, else in English. */
            readonly message: string;
            /** @description The best first, at most as many as asked for. */
            readonly candidates: readonly components["schemas"]["FoundPlace"][];
            /** @description Candidates in this answer. */
            readonly candidate_count: number;
            /** @description Restaurants that match the criteria. */
            readonly total: number;
            /** @description Of those, how many went into the choice: the ones voted best. */
            readonly considered: number;
            /** @description Of the search. */
            readonly metadata: components["schemas"]["SearchMetadata"];
            /**
             * Format: date-time
             * @description When it was answered.
             */
            readonly timestamp: string;
        };
        /** @description Who read the texts. */
        readonly ReadBy: {
            /** @description Texts read by a language model. */
            readonly llm: number;
            /** @description Texts read by the model in the server. */
            readonly local: number;
            /** @description At least one was not read by the language model. */
            readonly degraded: boolean;
            /** @description Why not, as codes, each once. */
            readonly reasons: readonly string[];
        };
        /** @description One reason, with its numbers: kind says which. */
        readonly Reason: {
            /**
             * @description What it is ranked by.
             * @constant
             */
            readonly kind: "score";
            /**
             * @description Whether it speaks for the place, against it, or neither.
             * @enum {string}
             */
            readonly tone: "strength" | "caution" | "fact";
            /**
             * @description Of ranking.
             * @enum {string}
             */
            readonly method: "sentiment_likes" | "combined_sentiment" | "bayesian" | "wilson";
            /** @description In percent: what the place is ranked by, or its share of likes. */
            readonly score: number;
        } | {
            /**
             * @description Its votes.
             * @constant
             */
            readonly kind: "votes";
            /**
             * @description Whether it speaks for the place, against it, or neither.
             * @enum {string}
             */
            readonly tone: "strength" | "caution" | "fact";
            /** @description In favour. */
            readonly likes: number;
            /** @description Neither for nor against. */
            readonly neutral: number;
            /** @description Against. */
            readonly dislikes: number;
            /** @description All of them. */
            readonly total: number;
            /** @description Share of those in favour. */
            readonly liked: number;
        } | {
            /**
             * @description Its reviews, read.
             * @constant
             */
            readonly kind: "reviews";
            /**
             * @description Whether it speaks for the place, against it, or neither.
             * @enum {string}
             */
            readonly tone: "strength" | "caution" | "fact";
            /** @description In favour. */
            readonly likes: number;
            /** @description Neither for nor against. */
            readonly neutral: number;
            /** @description Against. */
            readonly dislikes: number;
            /** @description All of them. */
            readonly total: number;
            /** @description Share of those in favour. */
            readonly liked: number;
        } | {
            /**
             * @description How far its votes can be trusted.
             * @constant
             */
            readonly kind: "interval";
            /**
             * @description Whether it speaks for the place, against it, or neither.
             * @enum {string}
             */
            readonly tone: "strength" | "caution" | "fact";
            /** @description Lower bound of the true share of likes. */
            readonly low: number;
            /** @description Upper bound. */
            readonly high: number;
            /** @description How probable it is that the true share lies between, in percent. */
            readonly level: number;
        } | {
            /**
             * @description What stands in for votes that it has not.
             * @constant
             */
            readonly kind: "prior";
            /**
             * @description Whether it speaks for the place, against it, or neither.
             * @enum {string}
             */
            readonly tone: "strength" | "caution" | "fact";
            /**
             * @description Whose votes: all, or those of the same cuisine.
             * @enum {string}
             */
            readonly scope: "all" | "cuisine";
            /** @description Which cuisine. */
            readonly cuisine?: string;
            /** @description Share of content votes in general. */
            readonly mean: number;
            /** @description Votes that it counts as much as. */
            readonly weight: number;
            /** @description Votes and reviews of the place itself. */
            readonly votes: number;
        } | {
            /**
             * @description What reviews say of one aspect.
             * @constant
             */
            readonly kind: "aspect";
            /**
             * @description Whether it speaks for the place, against it, or neither.
             * @enum {string}
             */
            readonly tone: "strength" | "caution" | "fact";
            /**
             * @description Of what.
             * @enum {string}
             */
            readonly aspect: "food" | "service" | "ambience" | "price" | "cleanliness" | "waiting" | "location" | "miscellaneous";
            /** @description In favour. */
            readonly likes: number;
            /** @description Neither for nor against. */
            readonly neutral: number;
            /** @description Against. */
            readonly dislikes: number;
            /** @description All of them. */
            readonly total: number;
            /** @description Words of a review, as evidence. */
            readonly quote?: string;
        } | {
            /**
             * @description The way there.
             * @constant
             */
            readonly kind: "distance";
            /**
             * @description Whether it speaks for the place, against it, or neither.
             * @enum {string}
             */
            readonly tone: "strength" | "caution" | "fact";
            /** @description Metres, as the crow flies. */
            readonly distance_m: number;
            /** @description Metres that were said to be near enough. */
            readonly walk_m?: number;
        } | {
            /**
             * @description Whether it is open when the party comes.
             * @constant
             */
            readonly kind: "open";
            /**
             * @description Whether it speaks for the place, against it, or neither.
             * @enum {string}
             */
            readonly tone: "strength" | "caution" | "fact";
            /** @description The arrival, in the place's own time; absent where its time zone is unknown. */
            readonly at?: string;
            readonly open: components["schemas"]["Openness"];
            /** @description Minutes of the stay for which it is open. */
            readonly open_min: number;
            /** @description Minutes of the stay for which nobody knows. */
            readonly unknown_min: number;
            /** @description Minutes wished for. */
            readonly stay_min: number;
        } | {
            /**
             * @description What it costs.
             * @constant
             */
            readonly kind: "price";
            /**
             * @description Whether it speaks for the place, against it, or neither.
             * @enum {string}
             */
            readonly tone: "strength" | "caution" | "fact";
            /** @description 1 (cheap) to 4. */
            readonly price_level: number;
            /** @description Levels wished for. */
            readonly wanted: readonly number[];
        } | {
            /**
             * @description What it cooks.
             * @constant
             */
            readonly kind: "cuisines";
            /**
             * @description Whether it speaks for the place, against it, or neither.
             * @enum {string}
             */
            readonly tone: "strength" | "caution" | "fact";
            /** @description Cuisines wished for. */
            readonly wanted: readonly string[];
            /** @description Those of them that the place has. */
            readonly matched: readonly string[];
        } | {
            /**
             * @description What it should not cook.
             * @constant
             */
            readonly kind: "cuisines_avoided";
            /**
             * @description Whether it speaks for the place, against it, or neither.
             * @enum {string}
             */
            readonly tone: "strength" | "caution" | "fact";
            /** @description Cuisines to avoid. */
            readonly avoided: readonly string[];
            /** @description Those of them that the place has. */
            readonly matched: readonly string[];
        } | {
            /**
             * @description What the party cannot do without.
             * @constant
             */
            readonly kind: "must_have";
            /**
             * @description Whether it speaks for the place, against it, or neither.
             * @enum {string}
             */
            readonly tone: "strength" | "caution" | "fact";
            /** @description As it was asked for. */
            readonly what: string;
            /**
             * @description Whether the place has it.
             * @enum {string}
             */
            readonly met: "yes" | "no" | "unknown";
        } | {
            /**
             * @description What its record does not say.
             * @constant
             */
            readonly kind: "unknown";
            /**
             * @description Whether it speaks for the place, against it, or neither.
             * @enum {string}
             */
            readonly tone: "strength" | "caution" | "fact";
            /**
             * @description Wished for, and not in the record.
             * @enum {string}
             */
            readonly what: "distance" | "price" | "cuisines";
        } | {
            /**
             * @description Moved so that candidates differ.
             * @constant
             */
            readonly kind: "diversity";
            /**
             * @description Whether it speaks for the place, against it, or neither.
             * @enum {string}
             */
            readonly tone: "strength" | "caution" | "fact";
            /** @description Where it would be without diversity. */
            readonly from_rank: number;
            /** @description Where it is. */
            readonly to_rank: number;
        };
        /** @description A ranking and the one to take. */
        readonly RecommendResult: {
            /** @description The record of the one recommended, as it came. */
            readonly recommendation: components["schemas"]["Place"];
            /** @description The best first. */
            readonly candidates: readonly components["schemas"]["Place"][];
            /** @description Candidates. */
            readonly candidate_count: number;
            /** @description Restaurants that went into the choice: those that could be read, each once. */
            readonly considered: number;
            /** @description As it was given. */
            readonly total?: number;
            /** @description Where only a part of total was given: the best may be among the others. */
            readonly warning?: string;
            /** @description Of each candidate, in order. */
            readonly explanations: readonly components["schemas"]["Explanation"][];
            /** @description Why the first candidate is before the second. */
            readonly why_first?: components["schemas"]["Comparison"];
            readonly reviews?: components["schemas"]["ReviewsUsed"];
            readonly analysis_summary: components["schemas"]["AnalysisSummary"];
            /**
             * @description By which it was ranked.
             * @enum {string}
             */
            readonly ranking_method: "sentiment_likes" | "combined_sentiment" | "bayesian" | "wilson";
            /** @description Records that were left out: malformed ones, and those of a restaurant that came before. */
            readonly rejected: readonly components["schemas"]["Rejected"][];
            /**
             * Format: date-time
             * @description When it was answered.
             */
            readonly timestamp: string;
        };
        /** @description A choice, told apart by outcome. */
        readonly RecommendationResult: components["schemas"]["RankedRecommendation"] | components["schemas"]["UnrankedRecommendation"] | components["schemas"]["NothingFound"];
        /** @description A record that was left out, and why. */
        readonly Rejected: {
            /** @description Position in the list given. */
            readonly index: number;
            /** @description Of the record, where it has one. */
            readonly id?: string;
            /** @description RFC 6901 pointer into the record. */
            readonly pointer: string;
            /** @description What is wrong there. */
            readonly detail: string;
        };
        /** @description What became of each server. */
        readonly ReloadReport: {
            /** @description New in the file. */
            readonly added: readonly string[];
            /** @description Described otherwise than before. */
            readonly replaced: readonly string[];
            /** @description No longer in the file. */
            readonly removed: readonly string[];
            /** @description As before. */
            readonly unchanged: readonly string[];
            /** @description Endpoints of the servers that were added or replaced. */
            readonly started: {
                /** @description Answered. */
                readonly successful: number;
                /** @description Did not answer. */
                readonly failed: number;
                /** @description Both. */
                readonly total: number;
            };
        };
        /** @description What somebody said is wrong with a restaurant. */
        readonly Report: {
            /** @description Of the report. */
            readonly id: string;
            /** @description Of the restaurant it is about. */
            readonly restaurant_id: string;
            /** @description null: there is no restaurant of this id any longer. */
            readonly restaurant_name: string | null;
            /**
             * @description What is wrong: closed for good, one of its facts, listed twice, or other.
             * @enum {string}
             */
            readonly kind: "closed_for_good" | "hours" | "place" | "name" | "duplicate" | "other";
            /** @description In the words of the voter. */
            readonly text?: string;
            /**
             * @description open until an operator has settled it.
             * @enum {string}
             */
            readonly state: "open" | "settled";
            /**
             * Format: date-time
             * @description When it was made, or made anew.
             */
            readonly reported_at: string;
            /**
             * Format: date-time
             * @description Absent while it is open.
             */
            readonly settled_at?: string;
        };
        /** @description A report as it is kept. */
        readonly ReportResult: {
            readonly report: components["schemas"]["Report"];
        };
        /** @description One page of what voters say is wrong. */
        readonly ReportsResult: {
            /** @description The newest first. */
            readonly reports: readonly components["schemas"]["Report"][];
            /** @description Reports on this page. */
            readonly count: number;
            /** @description Reports on all pages. */
            readonly total: number;
            /** @description Absent on the last page. */
            readonly next_cursor?: string;
        };
        /** @description One restaurant. */
        readonly RestaurantResult: {
            /** @description The record. */
            readonly restaurant: components["schemas"]["FoundPlace"];
            /** @description Of which data it is, and whom to credit. */
            readonly metadata: {
                /** @description Of which city, by its English name. */
                readonly city: string;
                /** @description Grows by one with each change of the data. */
                readonly generation: number;
                /** @description What the sources' licences ask to be shown. */
                readonly attribution: readonly string[];
            };
        };
        /** @description One page of what was written about a restaurant, and what it expresses. */
        readonly RestaurantReviews: {
            /** @description The newest first. */
            readonly reviews: readonly components["schemas"]["Review"][];
            /** @description Reviews on this page. */
            readonly count: number;
            /** @description Reviews on all pages. */
            readonly total: number;
            /** @description Absent on the last page. */
            readonly next_cursor?: string;
            /** @description Of which data it is, and whom to credit. */
            readonly metadata: {
                /** @description Of which city, by its English name. */
                readonly city: string;
                /** @description Grows by one with each change of the data. */
                readonly generation: number;
                /** @description What the sources' licences ask to be shown. */
                readonly attribution: readonly string[];
            };
            /** @description With analysis=true: what they express; absent where degraded, or without reviews. */
            readonly analysis?: components["schemas"]["ReviewsAnalysis"];
            /** @description With analysis=true: whether the reasoning failed, so that there is no analysis. */
            readonly degraded?: boolean;
            /** @description Why it took no part. */
            readonly degraded_reason?: {
                /** @description That of the problem which it would otherwise be. */
                readonly code: string;
                /** @description The same for a person. */
                readonly detail: string;
            };
        };
        /** @description What someone wrote about a restaurant. */
        readonly Review: {
            /** @description Of the review. */
            readonly id: string;
            /** @description Of the restaurant it speaks of. */
            readonly restaurant_id: string;
            /** @description As it was written. */
            readonly text: string;
            /** @description BCP 47: en, zh-Hant, yue; und when the source does not say. */
            readonly language: string;
            /** @description 1 to 5, where the writer gave any. */
            readonly stars?: number;
            /**
             * Format: date
             * @description The day, in the restaurant's own calendar.
             */
            readonly date: string;
            /** @description Where the review comes from. */
            readonly source: components["schemas"]["Source"];
        };
        /** @description Reviews taken together, each counted by its label. */
        readonly ReviewSummary: {
            /** @description Reviews that were read. */
            readonly review_count: number;
            /** @description In favour. */
            readonly likes: number;
            /** @description Neither for nor against. */
            readonly neutral: number;
            /** @description Against. */
            readonly dislikes: number;
            /** @description Mean over the reviews. */
            readonly average_confidence: number;
            /** @description The most spoken of first. */
            readonly aspects: readonly components["schemas"]["AspectOpinion"][];
        };
        /** @description What the reviews of a page express. */
        readonly ReviewsAnalysis: {
            /** @description Of each review, in order. */
            readonly sentiments: readonly {
                /** @description Position in reviews. */
                readonly index: number;
                /** @description Of the review, where it has one. */
                readonly id?: string;
                /** @description Of the restaurant, where it names one. */
                readonly restaurant_id?: string;
                /**
                 * @description What the words express.
                 * @enum {string}
                 */
                readonly label: "like" | "neutral" | "dislike";
                /** @description The calibrated probability of the label. */
                readonly confidence: number;
                /** @description Of each label; they add up to 1. */
                readonly probabilities: {
                    /** @description Of like. */
                    readonly like: number;
                    /** @description Of neutral. */
                    readonly neutral: number;
                    /** @description Of dislike. */
                    readonly dislike: number;
                };
                /**
                 * @description As it was read.
                 * @enum {string}
                 */
                readonly language: "en" | "zh" | "und";
                /** @description What it speaks of. */
                readonly aspects: readonly {
                    /**
                     * @description Of what the words speak.
                     * @enum {string}
                     */
                    readonly aspect: "food" | "service" | "ambience" | "price" | "cleanliness" | "waiting" | "location" | "miscellaneous";
                    /**
                     * @description What the words express.
                     * @enum {string}
                     */
                    readonly polarity: "like" | "neutral" | "dislike";
                    /** @description How sure that is. */
                    readonly confidence: number;
                    /** @description The words that say so. */
                    readonly evidence: readonly {
                        /** @description Offset into the text, in UTF-16 code units. */
                        readonly start: number;
                        /** @description Offset behind it. */
                        readonly end: number;
                        /** @description The words themselves. */
                        readonly text: string;
                    }[];
                }[];
                /**
                 * @description A language model, or the model in the server.
                 * @enum {string}
                 */
                readonly provider: "llm" | "local";
                /** @description The language model did not read it. */
                readonly degraded: boolean;
                /** @description Why not, as a code: not_configured, throttled, … */
                readonly reason?: string;
            }[];
            readonly summary: components["schemas"]["ReviewSummary"];
            /** @description The same for each restaurant that is named, the most reviewed first. */
            readonly restaurants: readonly {
                /** @description Reviews that were read. */
                readonly review_count: number;
                /** @description In favour. */
                readonly likes: number;
                /** @description Neither for nor against. */
                readonly neutral: number;
                /** @description Against. */
                readonly dislikes: number;
                /** @description Mean over the reviews. */
                readonly average_confidence: number;
                /** @description The most spoken of first. */
                readonly aspects: readonly components["schemas"]["AspectOpinion"][];
                /** @description Of the restaurant. */
                readonly restaurant_id: string;
            }[];
            /** @description Reviews that were read. */
            readonly review_count: number;
            /**
             * @description What the figures are from.
             * @constant
             */
            readonly sentiment_source: "reviews";
            readonly read_by: components["schemas"]["ReadBy"];
            /** @description Reviews that were left out. */
            readonly rejected: readonly components["schemas"]["Rejected"][];
        };
        /** @description What became of the reviews given. */
        readonly ReviewsUsed: {
            /** @description Reviews that could be read. */
            readonly review_count: number;
            /** @description Of those, how many speak of one of the restaurants. */
            readonly matched: number;
            readonly read_by: components["schemas"]["ReadBy"];
            /** @description Reviews that were left out. */
            readonly rejected: readonly components["schemas"]["Rejected"][];
        };
        /** @description One addend of a score. */
        readonly ScoreTerm: {
            /**
             * @description What counts.
             * @enum {string}
             */
            readonly term: "votes" | "distance" | "open" | "price" | "cuisines" | "cuisines_avoided" | "must_haves";
            /** @description Its share of all weights, 0..1. */
            readonly weight: number;
            /** @description How well the place does in it. */
            readonly value: number;
            /** @description 100 × weight × value: the points add up to the score. */
            readonly points: number;
        };
        /** @description The criteria as they were understood. */
        readonly SearchCriteria: {
            /** @description As they were given. */
            readonly districts?: readonly string[];
            /** @description The areas they stand for. */
            readonly normalized_districts?: readonly string[];
            /** @description On which level each of the districts was found. */
            readonly taken_as?: readonly {
                /** @description As it was given. */
                readonly given: string;
                /** @description area, district, region or city. */
                readonly level: string;
                /** @description What it was taken for, by its English name. */
                readonly name: string;
            }[];
            /** @description In lower case. */
            readonly meal_types?: readonly string[];
            /** @description As it was given. */
            readonly meal_day?: string;
            /** @description As it was given. */
            readonly q?: string;
            /** @description As it was given. */
            readonly near?: components["schemas"]["Location"];
            /** @description Metres around near. */
            readonly radius_m?: number;
            /** @description As it was given. */
            readonly box?: components["schemas"]["Box"];
            /** @description The time that was read, or now, to the minute. */
            readonly open_at?: string;
            /** @description As list_cuisines names them. */
            readonly cuisines?: readonly string[];
            /** @description As they were given. */
            readonly price_levels?: readonly number[];
            /** @description As it was given. */
            readonly min_score?: number;
            /** @description As it was given. */
            readonly min_votes?: number;
            /** @description The order. */
            readonly sort?: string;
        };
        /** @description How a search came about. */
        readonly SearchExplanation: {
            /** @description Where candidates could be taken from; the one taken first. */
            readonly plans: readonly {
                /** @description The index that would give the candidates. */
                readonly source: string;
                /** @description How many it would give, at most. */
                readonly candidates: number;
            }[];
            /** @description How many of all places each filter leaves, one after another. */
            readonly filters: readonly {
                /** @description The criterion. */
                readonly filter: string;
                /** @description Restaurants that it leaves. */
                readonly left: number;
            }[];
            /** @description Why each place of the page stands where it does. */
            readonly hits: readonly {
                /** @description Of the restaurant. */
                readonly id: string;
                /** @description What the order looked at; null where the place has no such value. */
                readonly sorted_by: {
                    readonly [key: string]: number | string | null;
                };
                /** @description Those asked for that it is known to serve. */
                readonly meals: readonly ("breakfast" | "lunch" | "dinner")[];
            }[];
        };
        /** @description What was understood of the search, and figures over all pages. */
        readonly SearchMetadata: {
            /**
             * @description Which of the searches it was.
             * @enum {string}
             */
            readonly search_type: "district" | "meal_type" | "combined" | "search";
            readonly search_criteria: components["schemas"]["SearchCriteria"];
            /** @description Restaurants by area, over all pages. */
            readonly district_counts?: {
                readonly [key: string]: number;
            };
            /** @description Restaurants by meal, over all pages. */
            readonly meal_type_counts?: {
                readonly [key: string]: number;
            };
            /** @description When each meal asked for is: "07:00 - 11:29". */
            readonly meal_periods?: {
                readonly [key: string]: string;
            };
            /** @description Places left out because their hours do not tell. */
            readonly unknown_hours?: number;
            /** @description Over all pages, the most frequent first. */
            readonly facets?: {
                readonly [key: string]: readonly components["schemas"]["FacetCount"][];
            };
            readonly explain?: components["schemas"]["SearchExplanation"];
            /** @description Ids of this page whose records were removed while it was put together. */
            readonly missing?: readonly string[];
            /** @description By region all areas that there are. */
            readonly available_districts?: {
                readonly [key: string]: readonly string[];
            };
            /** @description Of which city, by its English name. */
            readonly city: string;
            /** @description Grows by one with each change of the data. */
            readonly generation: number;
            /** @description What the sources' licences ask to be shown. */
            readonly attribution: readonly string[];
        };
        /** @description One page of what a search found. */
        readonly SearchResult: {
            /** @description One page, in the order asked for. */
            readonly restaurants: readonly components["schemas"]["FoundPlace"][];
            /** @description Restaurants on this page. */
            readonly count: number;
            /** @description Restaurants on all pages. */
            readonly total: number;
            /** @description Absent on the last page. Votes meanwhile may repeat or skip some. */
            readonly next_cursor?: string;
            readonly metadata: components["schemas"]["SearchMetadata"];
        };
        /** @description Restaurants near one and like it. */
        readonly SimilarResult: {
            /** @description The most similar first. */
            readonly restaurants: readonly components["schemas"]["FoundPlace"][];
            /** @description Of each, in that order. */
            readonly likenesses: readonly components["schemas"]["Likeness"][];
            /** @description Restaurants in this answer. */
            readonly count: number;
            /** @description Of which data it is, and whom to credit. */
            readonly metadata: {
                /** @description Of which city, by its English name. */
                readonly city: string;
                /** @description Grows by one with each change of the data. */
                readonly generation: number;
                /** @description What the sources' licences ask to be shown. */
                readonly attribution: readonly string[];
            };
        };
        /** @description Where a record, or a part of it, comes from. */
        readonly Source: {
            /** @description generated, openstreetmap, fehd, … */
            readonly name: string;
            /** @description What of the record it gave; the whole record when absent. */
            readonly gives?: string;
            /** @description SPDX identifier or name. */
            readonly licence: string;
            /** @description What the licence asks to be shown wherever the place is. */
            readonly attribution?: string;
            /**
             * Format: uri
             * @description The record at its source.
             */
            readonly url?: string;
            /**
             * @description How far the source is to be trusted.
             * @enum {string}
             */
            readonly confidence: "high" | "medium" | "low" | "unknown";
        };
        /** @description What may have been meant. */
        readonly Suggestion: {
            /**
             * @description What it is.
             * @enum {string}
             */
            readonly kind: "restaurant" | "cuisine" | "area";
            /** @description To be shown. */
            readonly text: string;
            /** @description Of a restaurant; of a cuisine or an area its name, as searches take it. */
            readonly id: string;
            /** @description The area of a restaurant, by which branches of one name differ. */
            readonly district?: string;
            /** @description Restaurants of a cuisine or area. */
            readonly count?: number;
        };
        /** @description How a text may go on. */
        readonly Suggestions: {
            /** @description The best first. */
            readonly suggestions: readonly components["schemas"]["Suggestion"][];
            /** @description Of which data it is. */
            readonly metadata: {
                /** @description Grows by one with each change of the data. */
                readonly generation: number;
            };
        };
        /** @description A choice without reasons. */
        readonly UnrankedRecommendation: {
            /**
             * @description The reasoning failed: the result of the search, by its score, without reasons.
             * @constant
             */
            readonly outcome: "unranked";
            /**
             * @description The reasoning took no part.
             * @constant
             */
            readonly degraded: true;
            /** @description Why it took no part. */
            readonly degraded_reason: {
                /** @description That of the problem which it would otherwise be. */
                readonly code: string;
                /** @description The same for a person. */
                readonly detail: string;
            };
            /** @description The first by its score. */
            readonly recommendation: components["schemas"]["FoundPlace"];
            /** @description What came of it, as a sentence: in Chinese where lang is, else in English. */
            readonly message: string;
            /** @description The best first, at most as many as asked for. */
            readonly candidates: readonly components["schemas"]["FoundPlace"][];
            /** @description Candidates in this answer. */
            readonly candidate_count: number;
            /** @description Restaurants that match the criteria. */
            readonly total: number;
            /** @description Of those, how many went into the choice: the ones voted best. */
            readonly considered: number;
            /** @description Of the search. */
            readonly metadata: components["schemas"]["SearchMetadata"];
            /**
             * Format: date-time
             * @description When it was answered.
             */
            readonly timestamp: string;
        };
        /** @description A vote as it was counted. */
        readonly VoteResult: {
            /** @description The id of a restaurant. */
            readonly restaurant_id: string;
            /**
             * @description What the vote is now; none: there is none.
             * @enum {string}
             */
            readonly vote: "like" | "neutral" | "dislike" | "none";
            /** @description All votes on the restaurant after this one. */
            readonly sentiment: components["schemas"]["Votes"];
            /** @description Grows by one with each change of the data. */
            readonly generation: number;
        };
        /** @description All that is kept of a voter. */
        readonly VoterResult: {
            /** @description All votes of the voter. */
            readonly votes: readonly components["schemas"]["CastVote"][];
            /** @description Votes. */
            readonly count: number;
            /** @description All reports of the voter. */
            readonly reports: readonly components["schemas"]["Report"][];
        };
        /** @description Votes, one of each voter. */
        readonly Votes: {
            /** @description Votes for it. */
            readonly likes: number;
            /** @description Votes neither for nor against it. */
            readonly neutral: number;
            /** @description Votes against it. */
            readonly dislikes: number;
        };
    };
    responses: {
        /** @description The request cannot be read: no JSON, no object, nested too deep, a query that is no UTF-8. */
        readonly BadRequest: {
            headers: {
                readonly "X-Request-Id": components["headers"]["X-Request-Id"];
                readonly "Cache-Control": components["headers"]["Cache-Control"];
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Where tokens are checked: none came, or one that is not valid. */
        readonly Unauthorized: {
            headers: {
                readonly "X-Request-Id": components["headers"]["X-Request-Id"];
                readonly "Cache-Control": components["headers"]["Cache-Control"];
                readonly "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description For operators only, or for tokens with another scope. */
        readonly Forbidden: {
            headers: {
                readonly "X-Request-Id": components["headers"]["X-Request-Id"];
                readonly "Cache-Control": components["headers"]["Cache-Control"];
                readonly "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description There is nothing of this id or name. */
        readonly NotFound: {
            headers: {
                readonly "X-Request-Id": components["headers"]["X-Request-Id"];
                readonly "Cache-Control": components["headers"]["Cache-Control"];
                readonly "X-Call-Id": components["headers"]["X-Call-Id"];
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The path does not answer to this method. */
        readonly MethodNotAllowed: {
            headers: {
                readonly "X-Request-Id": components["headers"]["X-Request-Id"];
                readonly "Cache-Control": components["headers"]["Cache-Control"];
                readonly Allow: components["headers"]["Allow"];
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The request did not arrive within 30 s. */
        readonly RequestTimeout: {
            headers: {
                readonly "X-Request-Id": components["headers"]["X-Request-Id"];
                readonly "Cache-Control": components["headers"]["Cache-Control"];
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The servers were not read from a file; as many reports are open as may be. */
        readonly Conflict: {
            headers: {
                readonly "X-Request-Id": components["headers"]["X-Request-Id"];
                readonly "Cache-Control": components["headers"]["Cache-Control"];
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The body is larger than the path accepts. */
        readonly PayloadTooLarge: {
            headers: {
                readonly "X-Request-Id": components["headers"]["X-Request-Id"];
                readonly "Cache-Control": components["headers"]["Cache-Control"];
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The body is not sent as application/json. */
        readonly UnsupportedMediaType: {
            headers: {
                readonly "X-Request-Id": components["headers"]["X-Request-Id"];
                readonly "Cache-Control": components["headers"]["Cache-Control"];
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The Host is not served here. */
        readonly MisdirectedRequest: {
            headers: {
                readonly "X-Request-Id": components["headers"]["X-Request-Id"];
                readonly "Cache-Control": components["headers"]["Cache-Control"];
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description A value cannot be accepted; errors points at each. */
        readonly UnprocessableEntity: {
            headers: {
                readonly "X-Request-Id": components["headers"]["X-Request-Id"];
                readonly "Cache-Control": components["headers"]["Cache-Control"];
                readonly "X-Call-Id": components["headers"]["X-Call-Id"];
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Too many votes or reports. */
        readonly TooManyRequests: {
            headers: {
                readonly "X-Request-Id": components["headers"]["X-Request-Id"];
                readonly "Cache-Control": components["headers"]["Cache-Control"];
                readonly "Retry-After": components["headers"]["Retry-After"];
                readonly RateLimit: components["headers"]["RateLimit"];
                readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The URL and the headers are longer than 16 KiB together. */
        readonly RequestHeaderFieldsTooLarge: {
            headers: {
                readonly "X-Request-Id": components["headers"]["X-Request-Id"];
                readonly "Cache-Control": components["headers"]["Cache-Control"];
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description A bug; it was logged under the request id. */
        readonly InternalServerError: {
            headers: {
                readonly "X-Request-Id": components["headers"]["X-Request-Id"];
                readonly "Cache-Control": components["headers"]["Cache-Control"];
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description A service behind this one failed, or broke its contract. */
        readonly BadGateway: {
            headers: {
                readonly "X-Request-Id": components["headers"]["X-Request-Id"];
                readonly "Cache-Control": components["headers"]["Cache-Control"];
                readonly "X-Call-Id": components["headers"]["X-Call-Id"];
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description A service behind this one is down, overloaded or without data; or no room for a stream. */
        readonly ServiceUnavailable: {
            headers: {
                readonly "X-Request-Id": components["headers"]["X-Request-Id"];
                readonly "Cache-Control": components["headers"]["Cache-Control"];
                readonly "Retry-After": components["headers"]["Retry-After"];
                readonly "X-Call-Id": components["headers"]["X-Call-Id"];
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description A service behind this one did not answer by the deadline. */
        readonly GatewayTimeout: {
            headers: {
                readonly "X-Request-Id": components["headers"]["X-Request-Id"];
                readonly "Cache-Control": components["headers"]["Cache-Control"];
                readonly "X-Call-Id": components["headers"]["X-Call-Id"];
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"];
            };
        };
    };
    parameters: never;
    requestBodies: never;
    headers: {
        /** @description The methods that the path answers to. */
        readonly Allow: string;
        /** @description Who may keep the answer, and for how long. */
        readonly "Cache-Control": string;
        /** @description The language asked of the data; absent where none was asked for. */
        readonly "Content-Language": string;
        /** @description Of this very answer: send it as If-None-Match to hear 304 while it would be the same. */
        readonly ETag: string;
        /** @description rel=next: the URL of the next page, relative to this one; absent on the last page. */
        readonly Link: string;
        /** @description How many requests are left under each policy, and in how many seconds they come back. */
        readonly RateLimit: string;
        /** @description The policies: requests (q) within a time (w, seconds). */
        readonly "RateLimit-Policy": string;
        /** @description Seconds after which another try makes sense. */
        readonly "Retry-After": string;
        /** @description The signed pseudonym by which the caller’s votes and reports are known. */
        readonly "Set-Cookie": string;
        /** @description How to ask with a token: RFC 6750, 3. */
        readonly "WWW-Authenticate": string;
        /** @description The calls behind the answer: what explainCall takes. */
        readonly "X-Call-Id": string;
        /** @description Names the request in the log: as the caller sent it, or made up here. */
        readonly "X-Request-Id": string;
    };
    pathItems: never;
}
export type ResizeBody = components['schemas']['ResizeBody'];
export type RecommendationBody = components['schemas']['RecommendationBody'];
export type VoteBody = components['schemas']['VoteBody'];
export type ReportBody = components['schemas']['ReportBody'];
export type SearchByDistrictBody = components['schemas']['SearchByDistrictBody'];
export type SearchByMealTypeBody = components['schemas']['SearchByMealTypeBody'];
export type SearchCombinedBody = components['schemas']['SearchCombinedBody'];
export type RecommendBody = components['schemas']['RecommendBody'];
export type AnalyzeBody = components['schemas']['AnalyzeBody'];
export type CompareBody = components['schemas']['CompareBody'];
export type ExplainBody = components['schemas']['ExplainBody'];
export type AnalysisSummary = components['schemas']['AnalysisSummary'];
export type AnalyzeSentimentResult = components['schemas']['AnalyzeSentimentResult'];
export type Area = components['schemas']['Area'];
export type Areas = components['schemas']['Areas'];
export type AspectOpinion = components['schemas']['AspectOpinion'];
export type Box = components['schemas']['Box'];
export type CallExplanation = components['schemas']['CallExplanation'];
export type CastVote = components['schemas']['CastVote'];
export type City = components['schemas']['City'];
export type CompareResult = components['schemas']['CompareResult'];
export type Compared = components['schemas']['Compared'];
export type Comparison = components['schemas']['Comparison'];
export type Cuisines = components['schemas']['Cuisines'];
export type EraseVoterResult = components['schemas']['EraseVoterResult'];
export type ExplainResult = components['schemas']['ExplainResult'];
export type Explanation = components['schemas']['Explanation'];
export type FacetCount = components['schemas']['FacetCount'];
export type Fault = components['schemas']['Fault'];
export type FoundPlace = components['schemas']['FoundPlace'];
export type HealthReport = components['schemas']['HealthReport'];
export type HoursByDay = components['schemas']['HoursByDay'];
export type Likeness = components['schemas']['Likeness'];
export type Location = components['schemas']['Location'];
export type McpChange = components['schemas']['McpChange'];
export type McpEndpoint = components['schemas']['McpEndpoint'];
export type McpEndpointStep = components['schemas']['McpEndpointStep'];
export type McpEvent = components['schemas']['McpEvent'];
export type McpHello = components['schemas']['McpHello'];
export type McpLost = components['schemas']['McpLost'];
export type McpServer = components['schemas']['McpServer'];
export type McpServerStep = components['schemas']['McpServerStep'];
export type McpServers = components['schemas']['McpServers'];
export type McpStep = components['schemas']['McpStep'];
export type McpTools = components['schemas']['McpTools'];
export type NothingFound = components['schemas']['NothingFound'];
export type Openness = components['schemas']['Openness'];
export type OperatingHours = components['schemas']['OperatingHours'];
export type Operator = components['schemas']['Operator'];
export type Place = components['schemas']['Place'];
export type Pool = components['schemas']['Pool'];
export type PoolStats = components['schemas']['PoolStats'];
export type PriceBand = components['schemas']['PriceBand'];
export type Problem = components['schemas']['Problem'];
export type RankedRecommendation = components['schemas']['RankedRecommendation'];
export type ReadBy = components['schemas']['ReadBy'];
export type Reason = components['schemas']['Reason'];
export type RecommendResult = components['schemas']['RecommendResult'];
export type RecommendationResult = components['schemas']['RecommendationResult'];
export type Rejected = components['schemas']['Rejected'];
export type ReloadReport = components['schemas']['ReloadReport'];
export type Report = components['schemas']['Report'];
export type ReportResult = components['schemas']['ReportResult'];
export type ReportsResult = components['schemas']['ReportsResult'];
export type RestaurantResult = components['schemas']['RestaurantResult'];
export type RestaurantReviews = components['schemas']['RestaurantReviews'];
export type Review = components['schemas']['Review'];
export type ReviewSummary = components['schemas']['ReviewSummary'];
export type ReviewsAnalysis = components['schemas']['ReviewsAnalysis'];
export type ReviewsUsed = components['schemas']['ReviewsUsed'];
export type ScoreTerm = components['schemas']['ScoreTerm'];
export type SearchCriteria = components['schemas']['SearchCriteria'];
export type SearchExplanation = components['schemas']['SearchExplanation'];
export type SearchMetadata = components['schemas']['SearchMetadata'];
export type SearchResult = components['schemas']['SearchResult'];
export type SimilarResult = components['schemas']['SimilarResult'];
export type Source = components['schemas']['Source'];
export type Suggestion = components['schemas']['Suggestion'];
export type Suggestions = components['schemas']['Suggestions'];
export type UnrankedRecommendation = components['schemas']['UnrankedRecommendation'];
export type VoteResult = components['schemas']['VoteResult'];
export type VoterResult = components['schemas']['VoterResult'];
export type Votes = components['schemas']['Votes'];
export type ResponseBadRequest = components['responses']['BadRequest'];
export type ResponseUnauthorized = components['responses']['Unauthorized'];
export type ResponseForbidden = components['responses']['Forbidden'];
export type ResponseNotFound = components['responses']['NotFound'];
export type ResponseMethodNotAllowed = components['responses']['MethodNotAllowed'];
export type ResponseRequestTimeout = components['responses']['RequestTimeout'];
export type ResponseConflict = components['responses']['Conflict'];
export type ResponsePayloadTooLarge = components['responses']['PayloadTooLarge'];
export type ResponseUnsupportedMediaType = components['responses']['UnsupportedMediaType'];
export type ResponseMisdirectedRequest = components['responses']['MisdirectedRequest'];
export type ResponseUnprocessableEntity = components['responses']['UnprocessableEntity'];
export type ResponseTooManyRequests = components['responses']['TooManyRequests'];
export type ResponseRequestHeaderFieldsTooLarge = components['responses']['RequestHeaderFieldsTooLarge'];
export type ResponseInternalServerError = components['responses']['InternalServerError'];
export type ResponseBadGateway = components['responses']['BadGateway'];
export type ResponseServiceUnavailable = components['responses']['ServiceUnavailable'];
export type ResponseGatewayTimeout = components['responses']['GatewayTimeout'];
export type HeaderAllow = components['headers']['Allow'];
export type HeaderCacheControl = components['headers']['Cache-Control'];
export type HeaderContentLanguage = components['headers']['Content-Language'];
export type HeaderETag = components['headers']['ETag'];
export type HeaderLink = components['headers']['Link'];
export type HeaderRateLimit = components['headers']['RateLimit'];
export type HeaderRateLimitPolicy = components['headers']['RateLimit-Policy'];
export type HeaderRetryAfter = components['headers']['Retry-After'];
export type HeaderSetCookie = components['headers']['Set-Cookie'];
export type HeaderWwwAuthenticate = components['headers']['WWW-Authenticate'];
export type HeaderXCallId = components['headers']['X-Call-Id'];
export type HeaderXRequestId = components['headers']['X-Request-Id'];
export type $defs = Record<string, never>;
export interface operations {
    readonly listReviews: {
        readonly parameters: {
            readonly query?: {
                /** @description Reviews on a page. 20 when absent. */
                readonly limit?: number;
                /** @description next_cursor of the page before. */
                readonly cursor?: string;
                /** @description true: with what the reviews of the page express. false when absent. */
                readonly analysis?: boolean;
            };
            readonly header?: {
                /** @description The ETag of an answer that the caller has. */
                readonly "If-None-Match"?: string;
            };
            readonly path: {
                /** @description The id of a restaurant. */
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description One page of what was written about a restaurant, and what it expresses. */
            readonly 200: {
                headers: {
                    readonly "X-Request-Id": components["headers"]["X-Request-Id"];
                    readonly "X-Call-Id": components["headers"]["X-Call-Id"];
                    readonly ETag: components["headers"]["ETag"];
                    readonly "Cache-Control": components["headers"]["Cache-Control"];
                    readonly Link: components["headers"]["Link"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["RestaurantReviews"];
                };
            };
            /** @description The answer is the one that the caller has. */
            readonly 304: {
                headers: {
                    readonly "X-Request-Id": components["headers"]["X-Request-Id"];
                    readonly "X-Call-Id": components["headers"]["X-Call-Id"];
                    readonly ETag: components["headers"]["ETag"];
                    readonly "Cache-Control": components["headers"]["Cache-Control"];
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request cannot be read: no JSON, no object, nested too deep, a query that is no UTF-8. */
            readonly 400: components["responses"]["BadRequest"];
            /** @description Where tokens are checked: none came, or one that is not valid. */
            readonly 401: components["responses"]["Unauthorized"];
            /** @description For operators only, or for tokens with another scope. */
            readonly 403: components["responses"]["Forbidden"];
            /** @description There is nothing of this id or name. */
            readonly 404: components["responses"]["NotFound"];
            /** @description The path does not answer to this method. */
            readonly 405: components["responses"]["MethodNotAllowed"];
            /** @description The request did not arrive within 30 s. */
            readonly 408: components["responses"]["RequestTimeout"];
            /** @description The body is not sent as application/json. */
            readonly 415: components["responses"]["UnsupportedMediaType"];
            /** @description The Host is not served here. */
            readonly 421: components["responses"]["MisdirectedRequest"];
            /** @description A value cannot be accepted; errors points at each. */
            readonly 422: components["responses"]["UnprocessableEntity"];
            /** @description The URL and the headers are longer than 16 KiB together. */
            readonly 431: components["responses"]["RequestHeaderFieldsTooLarge"];
            /** @description A bug; it was logged under the request id. */
            readonly 500: components["responses"]["InternalServerError"];
            /** @description A service behind this one failed, or broke its contract. */
            readonly 502: components["responses"]["BadGateway"];
            /** @description A service behind this one is down, overloaded or without data; or no room for a stream. */
            readonly 503: components["responses"]["ServiceUnavailable"];
            /** @description A service behind this one did not answer by the deadline. */
            readonly 504: components["responses"]["GatewayTimeout"];
        };
    };
    readonly searchRestaurants: {
        readonly parameters: {
            readonly query?: {
                /** @description Areas, in any spelling and language (list_areas has them). Any of them. */
                readonly district?: readonly string[];
                /** @description Like district with level=area; not together with either. */
                readonly area?: readonly string[];
                /** @description What `district` are; without it a bare name is the area. */
                readonly level?: "area" | "district" | "region";
                /** @description breakfast, lunch, dinner. Any of them. */
                readonly meal?: readonly string[];
                /** @description overlap: open for 45 minutes of it. any: for one, as in the original design. overlap when absent. */
                readonly meal_rule?: "overlap" | "any";
                /** @description Only meals of this day; of any when absent. */
                readonly meal_day?: "monday" | "tuesday" | "wednesday" | "thursday" | "friday" | "saturday" | "sunday" | "public_holiday";
                /** @description Words of names, cuisines or areas, all of them; forgives typing errors. */
                readonly q?: string;
                /** @description Only within radius_m of {lat, lng}. */
                readonly near?: string;
                /** @description Metres around near; 2000 when absent. */
                readonly radius_m?: number;
                /** @description Only within {south, west, north, east}, in degrees; west beyond east crosses the antimeridian. */
                readonly box?: string;
                /** @description Only what is open now. false when absent. */
                readonly open_now?: boolean;
                /** @description Only what is open then: local time (2026-11-21T19:30), or with Z or an offset. */
                readonly open_at?: string;
                /** @description Also places of unknown hours, marked. false when absent. */
                readonly include_unknown?: boolean;
                /** @description Any of these, as list_cuisines names them. */
                readonly cuisine?: readonly string[];
                /** @description Any of these; 1 is cheap. */
                readonly price_level?: readonly number[];
                /** @description By votes; 0.5 is indifferent. */
                readonly min_score?: number;
                /** @description Likes, neutral and dislikes together. */
                readonly min_votes?: number;
                /** @description best: by score, with q the closest spelling first. rating: by score alone. best when absent. */
                readonly sort?: "best" | "rating" | "distance" | "votes" | "newest";
                /** @description Counts of the whole result by these. */
                readonly facets?: readonly ("area" | "district" | "region" | "meal" | "cuisine" | "price_level")[];
                /** @description Places on a page. 20 when absent. */
                readonly limit?: number;
                /** @description next_cursor of the page before. */
                readonly cursor?: string;
                /** @description Only these fields beside id, name and sentiment. for_ranking: just what recommend_restaurants reads. */
                readonly fields?: readonly string[];
                /** @description Of names, where the data has them: one that the city has. */
                readonly lang?: string;
                /** @description Says how the result came about. false when absent. */
                readonly explain?: boolean;
            };
            readonly header?: {
                /** @description The ETag of an answer that the caller has. */
                readonly "If-None-Match"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description One page of what a search found. */
            readonly 200: {
                headers: {
                    readonly "X-Request-Id": components["headers"]["X-Request-Id"];
                    readonly "X-Call-Id": components["headers"]["X-Call-Id"];
                    readonly ETag: components["headers"]["ETag"];
                    readonly "Cache-Control": components["headers"]["Cache-Control"];
                    readonly Link: components["headers"]["Link"];
                    readonly "Content-Language": components["headers"]["Content-Language"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["SearchResult"];
                };
            };
            /** @description The answer is the one that the caller has. */
            readonly 304: {
                headers: {
                    readonly "X-Request-Id": components["headers"]["X-Request-Id"];
                    readonly "X-Call-Id": components["headers"]["X-Call-Id"];
                    readonly ETag: components["headers"]["ETag"];
                    readonly "Cache-Control": components["headers"]["Cache-Control"];
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request cannot be read: no JSON, no object, nested too deep, a query that is no UTF-8. */
            readonly 400: components["responses"]["BadRequest"];
            /** @description Where tokens are checked: none came, or one that is not valid. */
            readonly 401: components["responses"]["Unauthorized"];
            /** @description For operators only, or for tokens with another scope. */
            readonly 403: components["responses"]["Forbidden"];
            /** @description The path does not answer to this method. */
            readonly 405: components["responses"]["MethodNotAllowed"];
            /** @description The request did not arrive within 30 s. */
            readonly 408: components["responses"]["RequestTimeout"];
            /** @description The body is not sent as application/json. */
            readonly 415: components["responses"]["UnsupportedMediaType"];
            /** @description The Host is not served here. */
            readonly 421: components["responses"]["MisdirectedRequest"];
            /** @description A value cannot be accepted; errors points at each. */
            readonly 422: components["responses"]["UnprocessableEntity"];
            /** @description The URL and the headers are longer than 16 KiB together. */
            readonly 431: components["responses"]["RequestHeaderFieldsTooLarge"];
            /** @description A bug; it was logged under the request id. */
            readonly 500: components["responses"]["InternalServerError"];
            /** @description A service behind this one failed, or broke its contract. */
            readonly 502: components["responses"]["BadGateway"];
            /** @description A service behind this one is down, overloaded or without data; or no room for a stream. */
            readonly 503: components["responses"]["ServiceUnavailable"];
            /** @description A service behind this one did not answer by the deadline. */
            readonly 504: components["responses"]["GatewayTimeout"];
        };
    };
    readonly autocomplete: {
        readonly parameters: {
            readonly query: {
                /** @description What was typed so far. */
                readonly q: string;
                /** @description Completions at most. 10 when absent. */
                readonly limit?: number;
                /** @description Of names, where the data has them: one that the city has. */
                readonly lang?: string;
            };
            readonly header?: {
                /** @description The ETag of an answer that the caller has. */
                readonly "If-None-Match"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description How a text may go on. */
            readonly 200: {
                headers: {
                    readonly "X-Request-Id": components["headers"]["X-Request-Id"];
                    readonly "X-Call-Id": components["headers"]["X-Call-Id"];
                    readonly ETag: components["headers"]["ETag"];
                    readonly "Cache-Control": components["headers"]["Cache-Control"];
                    readonly "Content-Language": components["headers"]["Content-Language"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Suggestions"];
                };
            };
            /** @description The answer is the one that the caller has. */
            readonly 304: {
                headers: {
                    readonly "X-Request-Id": components["headers"]["X-Request-Id"];
                    readonly "X-Call-Id": components["headers"]["X-Call-Id"];
                    readonly ETag: components["headers"]["ETag"];
                    readonly "Cache-Control": components["headers"]["Cache-Control"];
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request cannot be read: no JSON, no object, nested too deep, a query that is no UTF-8. */
            readonly 400: components["responses"]["BadRequest"];
            /** @description Where tokens are checked: none came, or one that is not valid. */
            readonly 401: components["responses"]["Unauthorized"];
            /** @description For operators only, or for tokens with another scope. */
            readonly 403: components["responses"]["Forbidden"];
            /** @description The path does not answer to this method. */
            readonly 405: components["responses"]["MethodNotAllowed"];
            /** @description The request did not arrive within 30 s. */
            readonly 408: components["responses"]["RequestTimeout"];
            /** @description The body is not sent as application/json. */
            readonly 415: components["responses"]["UnsupportedMediaType"];
            /** @description The Host is not served here. */
            readonly 421: components["responses"]["MisdirectedRequest"];
            /** @description A value cannot be accepted; errors points at each. */
            readonly 422: components["responses"]["UnprocessableEntity"];
            /** @description The URL and the headers are longer than 16 KiB together. */
            readonly 431: components["responses"]["RequestHeaderFieldsTooLarge"];
            /** @description A bug; it was logged under the request id. */
            readonly 500: components["responses"]["InternalServerError"];
            /** @description A service behind this one failed, or broke its contract. */
            readonly 502: components["responses"]["BadGateway"];
            /** @description A service behind this one is down, overloaded or without data; or no room for a stream. */
            readonly 503: components["responses"]["ServiceUnavailable"];
            /** @description A service behind this one did not answer by the deadline. */
            readonly 504: components["responses"]["GatewayTimeout"];
        };
    };
    readonly getRestaurant: {
        readonly parameters: {
            readonly query?: {
                /** @description Only these fields beside id, name and sentiment. for_ranking: just what recommend_restaurants reads. */
                readonly fields?: readonly string[];
                /** @description Of names, where the data has them: one that the city has. */
                readonly lang?: string;
            };
            readonly header?: {
                /** @description The ETag of an answer that the caller has. */
                readonly "If-None-Match"?: string;
            };
            readonly path: {
                /** @description The id of a restaurant. */
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description One restaurant. */
            readonly 200: {
                headers: {
                    readonly "X-Request-Id": components["headers"]["X-Request-Id"];
                    readonly "X-Call-Id": components["headers"]["X-Call-Id"];
                    readonly ETag: components["headers"]["ETag"];
                    readonly "Cache-Control": components["headers"]["Cache-Control"];
                    readonly "Content-Language": components["headers"]["Content-Language"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["RestaurantResult"];
                };
            };
            /** @description The answer is the one that the caller has. */
            readonly 304: {
                headers: {
                    readonly "X-Request-Id": components["headers"]["X-Request-Id"];
                    readonly "X-Call-Id": components["headers"]["X-Call-Id"];
                    readonly ETag: components["headers"]["ETag"];
                    readonly "Cache-Control": components["headers"]["Cache-Control"];
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request cannot be read: no JSON, no object, nested too deep, a query that is no UTF-8. */
            readonly 400: components["responses"]["BadRequest"];
            /** @description Where tokens are checked: none came, or one that is not valid. */
            readonly 401: components["responses"]["Unauthorized"];
            /** @description For operators only, or for tokens with another scope. */
            readonly 403: components["responses"]["Forbidden"];
            /** @description There is nothing of this id or name. */
            readonly 404: components["responses"]["NotFound"];
            /** @description The path does not answer to this method. */
            readonly 405: components["responses"]["MethodNotAllowed"];
            /** @description The request did not arrive within 30 s. */
            readonly 408: components["responses"]["RequestTimeout"];
            /** @description The body is not sent as application/json. */
            readonly 415: components["responses"]["UnsupportedMediaType"];
            /** @description The Host is not served here. */
            readonly 421: components["responses"]["MisdirectedRequest"];
            /** @description A value cannot be accepted; errors points at each. */
            readonly 422: components["responses"]["UnprocessableEntity"];
            /** @description The URL and the headers are longer than 16 KiB together. */
            readonly 431: components["responses"]["RequestHeaderFieldsTooLarge"];
            /** @description A bug; it was logged under the request id. */
            readonly 500: components["responses"]["InternalServerError"];
            /** @description A service behind this one failed, or broke its contract. */
            readonly 502: components["responses"]["BadGateway"];
            /** @description A service behind this one is down, overloaded or without data; or no room for a stream. */
            readonly 503: components["responses"]["ServiceUnavailable"];
            /** @description A service behind this one did not answer by the deadline. */
            readonly 504: components["responses"]["GatewayTimeout"];
        };
    };
    readonly listSimilar: {
        readonly parameters: {
            readonly query?: {
                /** @description Metres around it. 2000 when absent. */
                readonly radius_m?: number;
                /** @description Restaurants at most. 10 when absent. */
                readonly limit?: number;
                /** @description Only these fields beside id, name and sentiment. for_ranking: just what recommend_restaurants reads. */
                readonly fields?: readonly string[];
                /** @description Of names, where the data has them: one that the city has. */
                readonly lang?: string;
            };
            readonly header?: {
                /** @description The ETag of an answer that the caller has. */
                readonly "If-None-Match"?: string;
            };
            readonly path: {
                /** @description The id of a restaurant. */
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Restaurants near one and like it. */
            readonly 200: {
                headers: {
                    readonly "X-Request-Id": components["headers"]["X-Request-Id"];
                    readonly "X-Call-Id": components["headers"]["X-Call-Id"];
                    readonly ETag: components["headers"]["ETag"];
                    readonly "Cache-Control": components["headers"]["Cache-Control"];
                    readonly "Content-Language": components["headers"]["Content-Language"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["SimilarResult"];
                };
            };
            /** @description The answer is the one that the caller has. */
            readonly 304: {
                headers: {
                    readonly "X-Request-Id": components["headers"]["X-Request-Id"];
                    readonly "X-Call-Id": components["headers"]["X-Call-Id"];
                    readonly ETag: components["headers"]["ETag"];
                    readonly "Cache-Control": components["headers"]["Cache-Control"];
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request cannot be read: no JSON, no object, nested too deep, a query that is no UTF-8. */
            readonly 400: components["responses"]["BadRequest"];
            /** @description Where tokens are checked: none came, or one that is not valid. */
            readonly 401: components["responses"]["Unauthorized"];
            /** @description For operators only, or for tokens with another scope. */
            readonly 403: components["responses"]["Forbidden"];
            /** @description There is nothing of this id or name. */
            readonly 404: components["responses"]["NotFound"];
            /** @description The path does not answer to this method. */
            readonly 405: components["responses"]["MethodNotAllowed"];
            /** @description The request did not arrive within 30 s. */
            readonly 408: components["responses"]["RequestTimeout"];
            /** @description The body is not sent as application/json. */
            readonly 415: components["responses"]["UnsupportedMediaType"];
            /** @description The Host is not served here. */
            readonly 421: components["responses"]["MisdirectedRequest"];
            /** @description A value cannot be accepted; errors points at each. */
            readonly 422: components["responses"]["UnprocessableEntity"];
            /** @description The URL and the headers are longer than 16 KiB together. */
            readonly 431: components["responses"]["RequestHeaderFieldsTooLarge"];
            /** @description A bug; it was logged under the request id. */
            readonly 500: components["responses"]["InternalServerError"];
            /** @description A service behind this one failed, or broke its contract. */
            readonly 502: components["responses"]["BadGateway"];
            /** @description A service behind this one is down, overloaded or without data; or no room for a stream. */
            readonly 503: components["responses"]["ServiceUnavailable"];
            /** @description A service behind this one did not answer by the deadline. */
            readonly 504: components["responses"]["GatewayTimeout"];
        };
    };
    readonly listDistricts: {
        readonly parameters: {
            readonly query?: {
                /** @description Of names, where the data has them: one that the city has. */
                readonly lang?: string;
            };
            readonly header?: {
                /** @description The ETag of an answer that the caller has. */
                readonly "If-None-Match"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description What `district` may be. */
            readonly 200: {
                headers: {
                    readonly "X-Request-Id": components["headers"]["X-Request-Id"];
                    readonly "X-Call-Id": components["headers"]["X-Call-Id"];
                    readonly ETag: components["headers"]["ETag"];
                    readonly "Cache-Control": components["headers"]["Cache-Control"];
                    readonly "Content-Language": components["headers"]["Content-Language"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Areas"];
                };
            };
            /** @description The answer is the one that the caller has. */
            readonly 304: {
                headers: {
                    readonly "X-Request-Id": components["headers"]["X-Request-Id"];
                    readonly "X-Call-Id": components["headers"]["X-Call-Id"];
                    readonly ETag: components["headers"]["ETag"];
                    readonly "Cache-Control": components["headers"]["Cache-Control"];
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request cannot be read: no JSON, no object, nested too deep, a query that is no UTF-8. */
            readonly 400: components["responses"]["BadRequest"];
            /** @description Where tokens are checked: none came, or one that is not valid. */
            readonly 401: components["responses"]["Unauthorized"];
            /** @description For operators only, or for tokens with another scope. */
            readonly 403: components["responses"]["Forbidden"];
            /** @description The path does not answer to this method. */
            readonly 405: components["responses"]["MethodNotAllowed"];
            /** @description The request did not arrive within 30 s. */
            readonly 408: components["responses"]["RequestTimeout"];
            /** @description The body is not sent as application/json. */
            readonly 415: components["responses"]["UnsupportedMediaType"];
            /** @description The Host is not served here. */
            readonly 421: components["responses"]["MisdirectedRequest"];
            /** @description A value cannot be accepted; errors points at each. */
            readonly 422: components["responses"]["UnprocessableEntity"];
            /** @description The URL and the headers are longer than 16 KiB together. */
            readonly 431: components["responses"]["RequestHeaderFieldsTooLarge"];
            /** @description A bug; it was logged under the request id. */
            readonly 500: components["responses"]["InternalServerError"];
            /** @description A service behind this one failed, or broke its contract. */
            readonly 502: components["responses"]["BadGateway"];
            /** @description A service behind this one is down, overloaded or without data; or no room for a stream. */
            readonly 503: components["responses"]["ServiceUnavailable"];
            /** @description A service behind this one did not answer by the deadline. */
            readonly 504: components["responses"]["GatewayTimeout"];
        };
    };
    readonly listCuisines: {
        readonly parameters: {
            readonly query?: {
                /** @description Of names, where the data has them: one that the city has. */
                readonly lang?: string;
            };
            readonly header?: {
                /** @description The ETag of an answer that the caller has. */
                readonly "If-None-Match"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description What `cuisine` may be. */
            readonly 200: {
                headers: {
                    readonly "X-Request-Id": components["headers"]["X-Request-Id"];
                    readonly "X-Call-Id": components["headers"]["X-Call-Id"];
                    readonly ETag: components["headers"]["ETag"];
                    readonly "Cache-Control": components["headers"]["Cache-Control"];
                    readonly "Content-Language": components["headers"]["Content-Language"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Cuisines"];
                };
            };
            /** @description The answer is the one that the caller has. */
            readonly 304: {
                headers: {
                    readonly "X-Request-Id": components["headers"]["X-Request-Id"];
                    readonly "X-Call-Id": components["headers"]["X-Call-Id"];
                    readonly ETag: components["headers"]["ETag"];
                    readonly "Cache-Control": components["headers"]["Cache-Control"];
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request cannot be read: no JSON, no object, nested too deep, a query that is no UTF-8. */
            readonly 400: components["responses"]["BadRequest"];
            /** @description Where tokens are checked: none came, or one that is not valid. */
            readonly 401: components["responses"]["Unauthorized"];
            /** @description For operators only, or for tokens with another scope. */
            readonly 403: components["responses"]["Forbidden"];
            /** @description The path does not answer to this method. */
            readonly 405: components["responses"]["MethodNotAllowed"];
            /** @description The request did not arrive within 30 s. */
            readonly 408: components["responses"]["RequestTimeout"];
            /** @description The body is not sent as application/json. */
            readonly 415: components["responses"]["UnsupportedMediaType"];
            /** @description The Host is not served here. */
            readonly 421: components["responses"]["MisdirectedRequest"];
            /** @description A value cannot be accepted; errors points at each. */
            readonly 422: components["responses"]["UnprocessableEntity"];
            /** @description The URL and the headers are longer than 16 KiB together. */
            readonly 431: components["responses"]["RequestHeaderFieldsTooLarge"];
            /** @description A bug; it was logged under the request id. */
            readonly 500: components["responses"]["InternalServerError"];
            /** @description A service behind this one failed, or broke its contract. */
            readonly 502: components["responses"]["BadGateway"];
            /** @description A service behind this one is down, overloaded or without data; or no room for a stream. */
            readonly 503: components["responses"]["ServiceUnavailable"];
            /** @description A service behind this one did not answer by the deadline. */
            readonly 504: components["responses"]["GatewayTimeout"];
        };
    };
    readonly describeCity: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description The ETag of an answer that the caller has. */
                readonly "If-None-Match"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The city that the restaurants are of. */
            readonly 200: {
                headers: {
                    readonly "X-Request-Id": components["headers"]["X-Request-Id"];
                    readonly "X-Call-Id": components["headers"]["X-Call-Id"];
                    readonly ETag: components["headers"]["ETag"];
                    readonly "Cache-Control": components["headers"]["Cache-Control"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["City"];
                };
            };
            /** @description The answer is the one that the caller has. */
            readonly 304: {
                headers: {
                    readonly "X-Request-Id": components["headers"]["X-Request-Id"];
                    readonly "X-Call-Id": components["headers"]["X-Call-Id"];
                    readonly ETag: components["headers"]["ETag"];
                    readonly "Cache-Control": components["headers"]["Cache-Control"];
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request cannot be read: no JSON, no object, nested too deep, a query that is no UTF-8. */
            readonly 400: components["responses"]["BadRequest"];
            /** @description Where tokens are checked: none came, or one that is not valid. */
            readonly 401: components["responses"]["Unauthorized"];
            /** @description For operators only, or for tokens with another scope. */
            readonly 403: components["responses"]["Forbidden"];
            /** @description The path does not answer to this method. */
            readonly 405: components["responses"]["MethodNotAllowed"];
            /** @description The request did not arrive within 30 s. */
            readonly 408: components["responses"]["RequestTimeout"];
            /** @description The body is not sent as application/json. */
            readonly 415: components["responses"]["UnsupportedMediaType"];
            /** @description The Host is not served here. */
            readonly 421: components["responses"]["MisdirectedRequest"];
            /** @description A value cannot be accepted; errors points at each. */
            readonly 422: components["responses"]["UnprocessableEntity"];
            /** @description The URL and the headers are longer than 16 KiB together. */
            readonly 431: components["responses"]["RequestHeaderFieldsTooLarge"];
            /** @description A bug; it was logged under the request id. */
            readonly 500: components["responses"]["InternalServerError"];
            /** @description A service behind this one failed, or broke its contract. */
            readonly 502: components["responses"]["BadGateway"];
            /** @description A service behind this one is down, overloaded or without data; or no room for a stream. */
            readonly 503: components["responses"]["ServiceUnavailable"];
            /** @description A service behind this one did not answer by the deadline. */
            readonly 504: components["responses"]["GatewayTimeout"];
        };
    };
    readonly recommendByUrl: {
        readonly parameters: {
            readonly query?: {
                /** @description Areas, in any spelling and language (list_areas has them). Any of them. */
                readonly district?: readonly string[];
                /** @description Like district with level=area; not together with either. */
                readonly area?: readonly string[];
                /** @description What `district` are; without it a bare name is the area. */
                readonly level?: "area" | "district" | "region";
                /** @description breakfast, lunch, dinner. Any of them. */
                readonly meal?: readonly string[];
                /** @description overlap: open for 45 minutes of it. any: for one, as in the original design. overlap when absent. */
                readonly meal_rule?: "overlap" | "any";
                /** @description Only meals of this day; of any when absent. */
                readonly meal_day?: "monday" | "tuesday" | "wednesday" | "thursday" | "friday" | "saturday" | "sunday" | "public_holiday";
                /** @description Words of names, cuisines or areas, all of them; forgives typing errors. */
                readonly q?: string;
                /** @description Only within radius_m of {lat, lng}. */
                readonly near?: string;
                /** @description Metres around near; 2000 when absent. */
                readonly radius_m?: number;
                /** @description Only within {south, west, north, east}, in degrees; west beyond east crosses the antimeridian. */
                readonly box?: string;
                /** @description Only what is open now. false when absent. */
                readonly open_now?: boolean;
                /** @description Only what is open then: local time (2026-11-21T19:30), or with Z or an offset. */
                readonly open_at?: string;
                /** @description Also places of unknown hours, marked. false when absent. */
                readonly include_unknown?: boolean;
                /** @description Any of these, as list_cuisines names them. */
                readonly cuisine?: readonly string[];
                /** @description Any of these; 1 is cheap. */
                readonly price_level?: readonly number[];
                /** @description By votes; 0.5 is indifferent. */
                readonly min_score?: number;
                /** @description Likes, neutral and dislikes together. */
                readonly min_votes?: number;
                /** @description Of names, where the data has them: one that the city has. */
                readonly lang?: string;
                /** @description Distance at which a place is worth half; 800 when absent. */
                readonly walk_m?: number;
                /** @description Minutes from then, or from now; 90 when absent. */
                readonly stay_min?: number;
                /** @description Wished for, not demanded: Any of these; 1 is cheap. One level off is worth two thirds. */
                readonly want_price_level?: readonly number[];
                /** @description Wished for, not demanded: Any of these, as list_cuisines names them. */
                readonly want_cuisine?: readonly string[];
                /** @description Wished for, not demanded: None of these. */
                readonly avoid_cuisine?: readonly string[];
                /** @description Not to be done without: a meal (dinner), a cuisine (vegetarian) or a tag (wheelchair). What a record does not say counts half. */
                readonly must_have?: readonly string[];
                /** @description sentiment_likes: by likes. combined_sentiment: by the share of likes and neutral votes. bayesian: by the share to expect, less a margin for doubt. wilson: by the lower bound of that share. bayesian when absent. */
                readonly ranking_method?: "sentiment_likes" | "combined_sentiment" | "bayesian" | "wilson";
                /** @description Stands in where votes are few: those of all restaurants of the call, or of the same cuisine. all when absent. */
                readonly prior?: "all" | "cuisine";
                /** @description true: candidates differ in cuisine and area (MMR, λ = 0.8). false when absent. */
                readonly diversity?: boolean;
                /** @description best: the first candidate. random: any, as in the original design. best when absent. */
                readonly pick?: "best" | "random";
                /** @description Makes a random pick repeatable. */
                readonly seed?: number;
                /** @description Candidates in the answer; the one that is recommended is always among them. 10 when absent. */
                readonly limit?: number;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description A choice, told apart by outcome. */
            readonly 200: {
                headers: {
                    readonly "X-Request-Id": components["headers"]["X-Request-Id"];
                    readonly "X-Call-Id": components["headers"]["X-Call-Id"];
                    readonly "Content-Language": components["headers"]["Content-Language"];
                    readonly "Cache-Control": components["headers"]["Cache-Control"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["RecommendationResult"];
                };
            };
            /** @description The request cannot be read: no JSON, no object, nested too deep, a query that is no UTF-8. */
            readonly 400: components["responses"]["BadRequest"];
            /** @description Where tokens are checked: none came, or one that is not valid. */
            readonly 401: components["responses"]["Unauthorized"];
            /** @description For operators only, or for tokens with another scope. */
            readonly 403: components["responses"]["Forbidden"];
            /** @description The path does not answer to this method. */
            readonly 405: components["responses"]["MethodNotAllowed"];
            /** @description The request did not arrive within 30 s. */
            readonly 408: components["responses"]["RequestTimeout"];
            /** @description The body is not sent as application/json. */
            readonly 415: components["responses"]["UnsupportedMediaType"];
            /** @description The Host is not served here. */
            readonly 421: components["responses"]["MisdirectedRequest"];
            /** @description A value cannot be accepted; errors points at each. */
            readonly 422: components["responses"]["UnprocessableEntity"];
            /** @description The URL and the headers are longer than 16 KiB together. */
            readonly 431: components["responses"]["RequestHeaderFieldsTooLarge"];
            /** @description A bug; it was logged under the request id. */
            readonly 500: components["responses"]["InternalServerError"];
            /** @description A service behind this one failed, or broke its contract. */
            readonly 502: components["responses"]["BadGateway"];
            /** @description A service behind this one is down, overloaded or without data; or no room for a stream. */
            readonly 503: components["responses"]["ServiceUnavailable"];
            /** @description A service behind this one did not answer by the deadline. */
            readonly 504: components["responses"]["GatewayTimeout"];
        };
    };
    readonly recommend: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["RecommendationBody"];
            };
        };
        readonly responses: {
            /** @description A choice, told apart by outcome. */
            readonly 200: {
                headers: {
                    readonly "X-Request-Id": components["headers"]["X-Request-Id"];
                    readonly "X-Call-Id": components["headers"]["X-Call-Id"];
                    readonly "Content-Language": components["headers"]["Content-Language"];
                    readonly "Cache-Control": components["headers"]["Cache-Control"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["RecommendationResult"];
                };
            };
            /** @description The request cannot be read: no JSON, no object, nested too deep, a query that is no UTF-8. */
            readonly 400: components["responses"]["BadRequest"];
            /** @description Where tokens are checked: none came, or one that is not valid. */
            readonly 401: components["responses"]["Unauthorized"];
            /** @description For operators only, or for tokens with another scope. */
            readonly 403: components["responses"]["Forbidden"];
            /** @description The path does not answer to this method. */
            readonly 405: components["responses"]["MethodNotAllowed"];
            /** @description The request did not arrive within 30 s. */
            readonly 408: components["responses"]["RequestTimeout"];
            /** @description The body is larger than the path accepts. */
            readonly 413: components["responses"]["PayloadTooLarge"];
            /** @description The body is not sent as application/json. */
            readonly 415: components["responses"]["UnsupportedMediaType"];
            /** @description The Host is not served here. */
            readonly 421: components["responses"]["MisdirectedRequest"];
            /** @description A value cannot be accepted; errors points at each. */
            readonly 422: components["responses"]["UnprocessableEntity"];
            /** @description The URL and the headers are longer than 16 KiB together. */
            readonly 431: components["responses"]["RequestHeaderFieldsTooLarge"];
            /** @description A bug; it was logged under the request id. */
            readonly 500: components["responses"]["InternalServerError"];
            /** @description A service behind this one failed, or broke its contract. */
            readonly 502: components["responses"]["BadGateway"];
            /** @description A service behind this one is down, overloaded or without data; or no room for a stream. */
            readonly 503: components["responses"]["ServiceUnavailable"];
            /** @description A service behind this one did not answer by the deadline. */
            readonly 504: components["responses"]["GatewayTimeout"];
        };
    };
    readonly voteOnRestaurant: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description The id of a restaurant. */
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["VoteBody"];
            };
        };
        readonly responses: {
            /** @description A vote as it was counted. */
            readonly 200: {
                headers: {
                    readonly "X-Request-Id": components["headers"]["X-Request-Id"];
                    readonly "X-Call-Id": components["headers"]["X-Call-Id"];
                    readonly "Cache-Control": components["headers"]["Cache-Control"];
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    readonly "Set-Cookie": components["headers"]["Set-Cookie"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["VoteResult"];
                };
            };
            /** @description The request cannot be read: no JSON, no object, nested too deep, a query that is no UTF-8. */
            readonly 400: components["responses"]["BadRequest"];
            /** @description Where tokens are checked: none came, or one that is not valid. */
            readonly 401: components["responses"]["Unauthorized"];
            /** @description For operators only, or for tokens with another scope. */
            readonly 403: components["responses"]["Forbidden"];
            /** @description There is nothing of this id or name. */
            readonly 404: components["responses"]["NotFound"];
            /** @description The path does not answer to this method. */
            readonly 405: components["responses"]["MethodNotAllowed"];
            /** @description The request did not arrive within 30 s. */
            readonly 408: components["responses"]["RequestTimeout"];
            /** @description The body is larger than the path accepts. */
            readonly 413: components["responses"]["PayloadTooLarge"];
            /** @description The body is not sent as application/json. */
            readonly 415: components["responses"]["UnsupportedMediaType"];
            /** @description The Host is not served here. */
            readonly 421: components["responses"]["MisdirectedRequest"];
            /** @description A value cannot be accepted; errors points at each. */
            readonly 422: components["responses"]["UnprocessableEntity"];
            /** @description Too many votes or reports. */
            readonly 429: components["responses"]["TooManyRequests"];
            /** @description The URL and the headers are longer than 16 KiB together. */
            readonly 431: components["responses"]["RequestHeaderFieldsTooLarge"];
            /** @description A bug; it was logged under the request id. */
            readonly 500: components["responses"]["InternalServerError"];
            /** @description A service behind this one failed, or broke its contract. */
            readonly 502: components["responses"]["BadGateway"];
            /** @description A service behind this one is down, overloaded or without data; or no room for a stream. */
            readonly 503: components["responses"]["ServiceUnavailable"];
            /** @description A service behind this one did not answer by the deadline. */
            readonly 504: components["responses"]["GatewayTimeout"];
        };
    };
    readonly takeBackVote: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description The id of a restaurant. */
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description A vote as it was counted. */
            readonly 200: {
                headers: {
                    readonly "X-Request-Id": components["headers"]["X-Request-Id"];
                    readonly "X-Call-Id": components["headers"]["X-Call-Id"];
                    readonly "Cache-Control": components["headers"]["Cache-Control"];
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["VoteResult"];
                };
            };
            /** @description The request cannot be read: no JSON, no object, nested too deep, a query that is no UTF-8. */
            readonly 400: components["responses"]["BadRequest"];
            /** @description Where tokens are checked: none came, or one that is not valid. */
            readonly 401: components["responses"]["Unauthorized"];
            /** @description For operators only, or for tokens with another scope. */
            readonly 403: components["responses"]["Forbidden"];
            /** @description There is nothing of this id or name. */
            readonly 404: components["responses"]["NotFound"];
            /** @description The path does not answer to this method. */
            readonly 405: components["responses"]["MethodNotAllowed"];
            /** @description The request did not arrive within 30 s. */
            readonly 408: components["responses"]["RequestTimeout"];
            /** @description The body is not sent as application/json. */
            readonly 415: components["responses"]["UnsupportedMediaType"];
            /** @description The Host is not served here. */
            readonly 421: components["responses"]["MisdirectedRequest"];
            /** @description A value cannot be accepted; errors points at each. */
            readonly 422: components["responses"]["UnprocessableEntity"];
            /** @description Too many votes or reports. */
            readonly 429: components["responses"]["TooManyRequests"];
            /** @description The URL and the headers are longer than 16 KiB together. */
            readonly 431: components["responses"]["RequestHeaderFieldsTooLarge"];
            /** @description A bug; it was logged under the request id. */
            readonly 500: components["responses"]["InternalServerError"];
            /** @description A service behind this one failed, or broke its contract. */
            readonly 502: components["responses"]["BadGateway"];
            /** @description A service behind this one is down, overloaded or without data; or no room for a stream. */
            readonly 503: components["responses"]["ServiceUnavailable"];
            /** @description A service behind this one did not answer by the deadline. */
            readonly 504: components["responses"]["GatewayTimeout"];
        };
    };
    readonly exportVoter: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description All that is kept of a voter. */
            readonly 200: {
                headers: {
                    readonly "X-Request-Id": components["headers"]["X-Request-Id"];
                    readonly "X-Call-Id": components["headers"]["X-Call-Id"];
                    readonly "Cache-Control": components["headers"]["Cache-Control"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["VoterResult"];
                };
            };
            /** @description The request cannot be read: no JSON, no object, nested too deep, a query that is no UTF-8. */
            readonly 400: components["responses"]["BadRequest"];
            /** @description Where tokens are checked: none came, or one that is not valid. */
            readonly 401: components["responses"]["Unauthorized"];
            /** @description For operators only, or for tokens with another scope. */
            readonly 403: components["responses"]["Forbidden"];
            /** @description The path does not answer to this method. */
            readonly 405: components["responses"]["MethodNotAllowed"];
            /** @description The request did not arrive within 30 s. */
            readonly 408: components["responses"]["RequestTimeout"];
            /** @description The body is not sent as application/json. */
            readonly 415: components["responses"]["UnsupportedMediaType"];
            /** @description The Host is not served here. */
            readonly 421: components["responses"]["MisdirectedRequest"];
            /** @description A value cannot be accepted; errors points at each. */
            readonly 422: components["responses"]["UnprocessableEntity"];
            /** @description The URL and the headers are longer than 16 KiB together. */
            readonly 431: components["responses"]["RequestHeaderFieldsTooLarge"];
            /** @description A bug; it was logged under the request id. */
            readonly 500: components["responses"]["InternalServerError"];
            /** @description A service behind this one failed, or broke its contract. */
            readonly 502: components["responses"]["BadGateway"];
            /** @description A service behind this one is down, overloaded or without data; or no room for a stream. */
            readonly 503: components["responses"]["ServiceUnavailable"];
            /** @description A service behind this one did not answer by the deadline. */
            readonly 504: components["responses"]["GatewayTimeout"];
        };
    };
    readonly eraseVoter: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description What was forgotten. */
            readonly 200: {
                headers: {
                    readonly "X-Request-Id": components["headers"]["X-Request-Id"];
                    readonly "X-Call-Id": components["headers"]["X-Call-Id"];
                    readonly "Cache-Control": components["headers"]["Cache-Control"];
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    readonly "Set-Cookie": components["headers"]["Set-Cookie"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["EraseVoterResult"];
                };
            };
            /** @description The request cannot be read: no JSON, no object, nested too deep, a query that is no UTF-8. */
            readonly 400: components["responses"]["BadRequest"];
            /** @description Where tokens are checked: none came, or one that is not valid. */
            readonly 401: components["responses"]["Unauthorized"];
            /** @description For operators only, or for tokens with another scope. */
            readonly 403: components["responses"]["Forbidden"];
            /** @description The path does not answer to this method. */
            readonly 405: components["responses"]["MethodNotAllowed"];
            /** @description The request did not arrive within 30 s. */
            readonly 408: components["responses"]["RequestTimeout"];
            /** @description The body is not sent as application/json. */
            readonly 415: components["responses"]["UnsupportedMediaType"];
            /** @description The Host is not served here. */
            readonly 421: components["responses"]["MisdirectedRequest"];
            /** @description A value cannot be accepted; errors points at each. */
            readonly 422: components["responses"]["UnprocessableEntity"];
            /** @description Too many votes or reports. */
            readonly 429: components["responses"]["TooManyRequests"];
            /** @description The URL and the headers are longer than 16 KiB together. */
            readonly 431: components["responses"]["RequestHeaderFieldsTooLarge"];
            /** @description A bug; it was logged under the request id. */
            readonly 500: components["responses"]["InternalServerError"];
            /** @description A service behind this one failed, or broke its contract. */
            readonly 502: components["responses"]["BadGateway"];
            /** @description A service behind this one is down, overloaded or without data; or no room for a stream. */
            readonly 503: components["responses"]["ServiceUnavailable"];
            /** @description A service behind this one did not answer by the deadline. */
            readonly 504: components["responses"]["GatewayTimeout"];
        };
    };
    readonly reportProblem: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description The id of a restaurant. */
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["ReportBody"];
            };
        };
        readonly responses: {
            /** @description A report as it is kept. */
            readonly 201: {
                headers: {
                    readonly "X-Request-Id": components["headers"]["X-Request-Id"];
                    readonly "X-Call-Id": components["headers"]["X-Call-Id"];
                    readonly "Cache-Control": components["headers"]["Cache-Control"];
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    readonly "Set-Cookie": components["headers"]["Set-Cookie"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ReportResult"];
                };
            };
            /** @description The request cannot be read: no JSON, no object, nested too deep, a query that is no UTF-8. */
            readonly 400: components["responses"]["BadRequest"];
            /** @description Where tokens are checked: none came, or one that is not valid. */
            readonly 401: components["responses"]["Unauthorized"];
            /** @description For operators only, or for tokens with another scope. */
            readonly 403: components["responses"]["Forbidden"];
            /** @description There is nothing of this id or name. */
            readonly 404: components["responses"]["NotFound"];
            /** @description The path does not answer to this method. */
            readonly 405: components["responses"]["MethodNotAllowed"];
            /** @description The request did not arrive within 30 s. */
            readonly 408: components["responses"]["RequestTimeout"];
            /** @description The servers were not read from a file; as many reports are open as may be. */
            readonly 409: components["responses"]["Conflict"];
            /** @description The body is larger than the path accepts. */
            readonly 413: components["responses"]["PayloadTooLarge"];
            /** @description The body is not sent as application/json. */
            readonly 415: components["responses"]["UnsupportedMediaType"];
            /** @description The Host is not served here. */
            readonly 421: components["responses"]["MisdirectedRequest"];
            /** @description A value cannot be accepted; errors points at each. */
            readonly 422: components["responses"]["UnprocessableEntity"];
            /** @description Too many votes or reports. */
            readonly 429: components["responses"]["TooManyRequests"];
            /** @description The URL and the headers are longer than 16 KiB together. */
            readonly 431: components["responses"]["RequestHeaderFieldsTooLarge"];
            /** @description A bug; it was logged under the request id. */
            readonly 500: components["responses"]["InternalServerError"];
            /** @description A service behind this one failed, or broke its contract. */
            readonly 502: components["responses"]["BadGateway"];
            /** @description A service behind this one is down, overloaded or without data; or no room for a stream. */
            readonly 503: components["responses"]["ServiceUnavailable"];
            /** @description A service behind this one did not answer by the deadline. */
            readonly 504: components["responses"]["GatewayTimeout"];
        };
    };
    readonly searchByDistrict: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["SearchByDistrictBody"];
            };
        };
        readonly responses: {
            /** @description One page of what a search found. */
            readonly 200: {
                headers: {
                    readonly "X-Request-Id": components["headers"]["X-Request-Id"];
                    readonly "X-Call-Id": components["headers"]["X-Call-Id"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["SearchResult"];
                };
            };
            /** @description The request cannot be read: no JSON, no object, nested too deep, a query that is no UTF-8. */
            readonly 400: components["responses"]["BadRequest"];
            /** @description Where tokens are checked: none came, or one that is not valid. */
            readonly 401: components["responses"]["Unauthorized"];
            /** @description For operators only, or for tokens with another scope. */
            readonly 403: components["responses"]["Forbidden"];
            /** @description The path does not answer to this method. */
            readonly 405: components["responses"]["MethodNotAllowed"];
            /** @description The request did not arrive within 30 s. */
            readonly 408: components["responses"]["RequestTimeout"];
            /** @description The body is larger than the path accepts. */
            readonly 413: components["responses"]["PayloadTooLarge"];
            /** @description The body is not sent as application/json. */
            readonly 415: components["responses"]["UnsupportedMediaType"];
            /** @description The Host is not served here. */
            readonly 421: components["responses"]["MisdirectedRequest"];
            /** @description A value cannot be accepted; errors points at each. */
            readonly 422: components["responses"]["UnprocessableEntity"];
            /** @description The URL and the headers are longer than 16 KiB together. */
            readonly 431: components["responses"]["RequestHeaderFieldsTooLarge"];
            /** @description A bug; it was logged under the request id. */
            readonly 500: components["responses"]["InternalServerError"];
            /** @description A service behind this one failed, or broke its contract. */
            readonly 502: components["responses"]["BadGateway"];
            /** @description A service behind this one is down, overloaded or without data; or no room for a stream. */
            readonly 503: components["responses"]["ServiceUnavailable"];
            /** @description A service behind this one did not answer by the deadline. */
            readonly 504: components["responses"]["GatewayTimeout"];
        };
    };
    readonly searchByMealType: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["SearchByMealTypeBody"];
            };
        };
        readonly responses: {
            /** @description One page of what a search found. */
            readonly 200: {
                headers: {
                    readonly "X-Request-Id": components["headers"]["X-Request-Id"];
                    readonly "X-Call-Id": components["headers"]["X-Call-Id"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["SearchResult"];
                };
            };
            /** @description The request cannot be read: no JSON, no object, nested too deep, a query that is no UTF-8. */
            readonly 400: components["responses"]["BadRequest"];
            /** @description Where tokens are checked: none came, or one that is not valid. */
            readonly 401: components["responses"]["Unauthorized"];
            /** @description For operators only, or for tokens with another scope. */
            readonly 403: components["responses"]["Forbidden"];
            /** @description The path does not answer to this method. */
            readonly 405: components["responses"]["MethodNotAllowed"];
            /** @description The request did not arrive within 30 s. */
            readonly 408: components["responses"]["RequestTimeout"];
            /** @description The body is larger than the path accepts. */
            readonly 413: components["responses"]["PayloadTooLarge"];
            /** @description The body is not sent as application/json. */
            readonly 415: components["responses"]["UnsupportedMediaType"];
            /** @description The Host is not served here. */
            readonly 421: components["responses"]["MisdirectedRequest"];
            /** @description A value cannot be accepted; errors points at each. */
            readonly 422: components["responses"]["UnprocessableEntity"];
            /** @description The URL and the headers are longer than 16 KiB together. */
            readonly 431: components["responses"]["RequestHeaderFieldsTooLarge"];
            /** @description A bug; it was logged under the request id. */
            readonly 500: components["responses"]["InternalServerError"];
            /** @description A service behind this one failed, or broke its contract. */
            readonly 502: components["responses"]["BadGateway"];
            /** @description A service behind this one is down, overloaded or without data; or no room for a stream. */
            readonly 503: components["responses"]["ServiceUnavailable"];
            /** @description A service behind this one did not answer by the deadline. */
            readonly 504: components["responses"]["GatewayTimeout"];
        };
    };
    readonly searchCombined: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["SearchCombinedBody"];
            };
        };
        readonly responses: {
            /** @description One page of what a search found. */
            readonly 200: {
                headers: {
                    readonly "X-Request-Id": components["headers"]["X-Request-Id"];
                    readonly "X-Call-Id": components["headers"]["X-Call-Id"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["SearchResult"];
                };
            };
            /** @description The request cannot be read: no JSON, no object, nested too deep, a query that is no UTF-8. */
            readonly 400: components["responses"]["BadRequest"];
            /** @description Where tokens are checked: none came, or one that is not valid. */
            readonly 401: components["responses"]["Unauthorized"];
            /** @description For operators only, or for tokens with another scope. */
            readonly 403: components["responses"]["Forbidden"];
            /** @description The path does not answer to this method. */
            readonly 405: components["responses"]["MethodNotAllowed"];
            /** @description The request did not arrive within 30 s. */
            readonly 408: components["responses"]["RequestTimeout"];
            /** @description The body is larger than the path accepts. */
            readonly 413: components["responses"]["PayloadTooLarge"];
            /** @description The body is not sent as application/json. */
            readonly 415: components["responses"]["UnsupportedMediaType"];
            /** @description The Host is not served here. */
            readonly 421: components["responses"]["MisdirectedRequest"];
            /** @description A value cannot be accepted; errors points at each. */
            readonly 422: components["responses"]["UnprocessableEntity"];
            /** @description The URL and the headers are longer than 16 KiB together. */
            readonly 431: components["responses"]["RequestHeaderFieldsTooLarge"];
            /** @description A bug; it was logged under the request id. */
            readonly 500: components["responses"]["InternalServerError"];
            /** @description A service behind this one failed, or broke its contract. */
            readonly 502: components["responses"]["BadGateway"];
            /** @description A service behind this one is down, overloaded or without data; or no room for a stream. */
            readonly 503: components["responses"]["ServiceUnavailable"];
            /** @description A service behind this one did not answer by the deadline. */
            readonly 504: components["responses"]["GatewayTimeout"];
        };
    };
    readonly recommendRestaurants: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["RecommendBody"];
            };
        };
        readonly responses: {
            /** @description A ranking and the one to take. */
            readonly 200: {
                headers: {
                    readonly "X-Request-Id": components["headers"]["X-Request-Id"];
                    readonly "X-Call-Id": components["headers"]["X-Call-Id"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["RecommendResult"];
                };
            };
            /** @description The request cannot be read: no JSON, no object, nested too deep, a query that is no UTF-8. */
            readonly 400: components["responses"]["BadRequest"];
            /** @description Where tokens are checked: none came, or one that is not valid. */
            readonly 401: components["responses"]["Unauthorized"];
            /** @description For operators only, or for tokens with another scope. */
            readonly 403: components["responses"]["Forbidden"];
            /** @description The path does not answer to this method. */
            readonly 405: components["responses"]["MethodNotAllowed"];
            /** @description The request did not arrive within 30 s. */
            readonly 408: components["responses"]["RequestTimeout"];
            /** @description The body is larger than the path accepts. */
            readonly 413: components["responses"]["PayloadTooLarge"];
            /** @description The body is not sent as application/json. */
            readonly 415: components["responses"]["UnsupportedMediaType"];
            /** @description The Host is not served here. */
            readonly 421: components["responses"]["MisdirectedRequest"];
            /** @description A value cannot be accepted; errors points at each. */
            readonly 422: components["responses"]["UnprocessableEntity"];
            /** @description The URL and the headers are longer than 16 KiB together. */
            readonly 431: components["responses"]["RequestHeaderFieldsTooLarge"];
            /** @description A bug; it was logged under the request id. */
            readonly 500: components["responses"]["InternalServerError"];
            /** @description A service behind this one failed, or broke its contract. */
            readonly 502: components["responses"]["BadGateway"];
            /** @description A service behind this one is down, overloaded or without data; or no room for a stream. */
            readonly 503: components["responses"]["ServiceUnavailable"];
            /** @description A service behind this one did not answer by the deadline. */
            readonly 504: components["responses"]["GatewayTimeout"];
        };
    };
    readonly analyzeRestaurants: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["AnalyzeBody"];
            };
        };
        readonly responses: {
            /** @description Average votes and the range of scores. */
            readonly 200: {
                headers: {
                    readonly "X-Request-Id": components["headers"]["X-Request-Id"];
                    readonly "X-Call-Id": components["headers"]["X-Call-Id"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["AnalyzeSentimentResult"];
                };
            };
            /** @description The request cannot be read: no JSON, no object, nested too deep, a query that is no UTF-8. */
            readonly 400: components["responses"]["BadRequest"];
            /** @description Where tokens are checked: none came, or one that is not valid. */
            readonly 401: components["responses"]["Unauthorized"];
            /** @description For operators only, or for tokens with another scope. */
            readonly 403: components["responses"]["Forbidden"];
            /** @description The path does not answer to this method. */
            readonly 405: components["responses"]["MethodNotAllowed"];
            /** @description The request did not arrive within 30 s. */
            readonly 408: components["responses"]["RequestTimeout"];
            /** @description The body is larger than the path accepts. */
            readonly 413: components["responses"]["PayloadTooLarge"];
            /** @description The body is not sent as application/json. */
            readonly 415: components["responses"]["UnsupportedMediaType"];
            /** @description The Host is not served here. */
            readonly 421: components["responses"]["MisdirectedRequest"];
            /** @description A value cannot be accepted; errors points at each. */
            readonly 422: components["responses"]["UnprocessableEntity"];
            /** @description The URL and the headers are longer than 16 KiB together. */
            readonly 431: components["responses"]["RequestHeaderFieldsTooLarge"];
            /** @description A bug; it was logged under the request id. */
            readonly 500: components["responses"]["InternalServerError"];
            /** @description A service behind this one failed, or broke its contract. */
            readonly 502: components["responses"]["BadGateway"];
            /** @description A service behind this one is down, overloaded or without data; or no room for a stream. */
            readonly 503: components["responses"]["ServiceUnavailable"];
            /** @description A service behind this one did not answer by the deadline. */
            readonly 504: components["responses"]["GatewayTimeout"];
        };
    };
    readonly compareRestaurants: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["CompareBody"];
            };
        };
        readonly responses: {
            /** @description Restaurants side by side. */
            readonly 200: {
                headers: {
                    readonly "X-Request-Id": components["headers"]["X-Request-Id"];
                    readonly "X-Call-Id": components["headers"]["X-Call-Id"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CompareResult"];
                };
            };
            /** @description The request cannot be read: no JSON, no object, nested too deep, a query that is no UTF-8. */
            readonly 400: components["responses"]["BadRequest"];
            /** @description Where tokens are checked: none came, or one that is not valid. */
            readonly 401: components["responses"]["Unauthorized"];
            /** @description For operators only, or for tokens with another scope. */
            readonly 403: components["responses"]["Forbidden"];
            /** @description There is nothing of this id or name. */
            readonly 404: components["responses"]["NotFound"];
            /** @description The path does not answer to this method. */
            readonly 405: components["responses"]["MethodNotAllowed"];
            /** @description The request did not arrive within 30 s. */
            readonly 408: components["responses"]["RequestTimeout"];
            /** @description The body is larger than the path accepts. */
            readonly 413: components["responses"]["PayloadTooLarge"];
            /** @description The body is not sent as application/json. */
            readonly 415: components["responses"]["UnsupportedMediaType"];
            /** @description The Host is not served here. */
            readonly 421: components["responses"]["MisdirectedRequest"];
            /** @description A value cannot be accepted; errors points at each. */
            readonly 422: components["responses"]["UnprocessableEntity"];
            /** @description The URL and the headers are longer than 16 KiB together. */
            readonly 431: components["responses"]["RequestHeaderFieldsTooLarge"];
            /** @description A bug; it was logged under the request id. */
            readonly 500: components["responses"]["InternalServerError"];
            /** @description A service behind this one failed, or broke its contract. */
            readonly 502: components["responses"]["BadGateway"];
            /** @description A service behind this one is down, overloaded or without data; or no room for a stream. */
            readonly 503: components["responses"]["ServiceUnavailable"];
            /** @description A service behind this one did not answer by the deadline. */
            readonly 504: components["responses"]["GatewayTimeout"];
        };
    };
    readonly explainRestaurant: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["ExplainBody"];
            };
        };
        readonly responses: {
            /** @description Why a restaurant has its rank. */
            readonly 200: {
                headers: {
                    readonly "X-Request-Id": components["headers"]["X-Request-Id"];
                    readonly "X-Call-Id": components["headers"]["X-Call-Id"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ExplainResult"];
                };
            };
            /** @description The request cannot be read: no JSON, no object, nested too deep, a query that is no UTF-8. */
            readonly 400: components["responses"]["BadRequest"];
            /** @description Where tokens are checked: none came, or one that is not valid. */
            readonly 401: components["responses"]["Unauthorized"];
            /** @description For operators only, or for tokens with another scope. */
            readonly 403: components["responses"]["Forbidden"];
            /** @description There is nothing of this id or name. */
            readonly 404: components["responses"]["NotFound"];
            /** @description The path does not answer to this method. */
            readonly 405: components["responses"]["MethodNotAllowed"];
            /** @description The request did not arrive within 30 s. */
            readonly 408: components["responses"]["RequestTimeout"];
            /** @description The body is larger than the path accepts. */
            readonly 413: components["responses"]["PayloadTooLarge"];
            /** @description The body is not sent as application/json. */
            readonly 415: components["responses"]["UnsupportedMediaType"];
            /** @description The Host is not served here. */
            readonly 421: components["responses"]["MisdirectedRequest"];
            /** @description A value cannot be accepted; errors points at each. */
            readonly 422: components["responses"]["UnprocessableEntity"];
            /** @description The URL and the headers are longer than 16 KiB together. */
            readonly 431: components["responses"]["RequestHeaderFieldsTooLarge"];
            /** @description A bug; it was logged under the request id. */
            readonly 500: components["responses"]["InternalServerError"];
            /** @description A service behind this one failed, or broke its contract. */
            readonly 502: components["responses"]["BadGateway"];
            /** @description A service behind this one is down, overloaded or without data; or no room for a stream. */
            readonly 503: components["responses"]["ServiceUnavailable"];
            /** @description A service behind this one did not answer by the deadline. */
            readonly 504: components["responses"]["GatewayTimeout"];
        };
    };
    readonly getHealth: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description What this process rests on, part by part. */
            readonly 200: {
                headers: {
                    readonly "X-Request-Id": components["headers"]["X-Request-Id"];
                    readonly "Cache-Control": components["headers"]["Cache-Control"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["HealthReport"];
                };
            };
            /** @description The request cannot be read: no JSON, no object, nested too deep, a query that is no UTF-8. */
            readonly 400: components["responses"]["BadRequest"];
            /** @description Where tokens are checked: none came, or one that is not valid. */
            readonly 401: components["responses"]["Unauthorized"];
            /** @description For operators only, or for tokens with another scope. */
            readonly 403: components["responses"]["Forbidden"];
            /** @description The path does not answer to this method. */
            readonly 405: components["responses"]["MethodNotAllowed"];
            /** @description The request did not arrive within 30 s. */
            readonly 408: components["responses"]["RequestTimeout"];
            /** @description The body is not sent as application/json. */
            readonly 415: components["responses"]["UnsupportedMediaType"];
            /** @description The Host is not served here. */
            readonly 421: components["responses"]["MisdirectedRequest"];
            /** @description The URL and the headers are longer than 16 KiB together. */
            readonly 431: components["responses"]["RequestHeaderFieldsTooLarge"];
            /** @description A bug; it was logged under the request id. */
            readonly 500: components["responses"]["InternalServerError"];
            /**
             * @description A service behind this one is down, overloaded or without data; or no room for a stream.
             *
             *     It cannot; error says why.
             */
            readonly 503: components["responses"]["ServiceUnavailable"];
        };
    };
    readonly getLiveness: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description What this process rests on, part by part. */
            readonly 200: {
                headers: {
                    readonly "X-Request-Id": components["headers"]["X-Request-Id"];
                    readonly "Cache-Control": components["headers"]["Cache-Control"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["HealthReport"];
                };
            };
            /** @description The request cannot be read: no JSON, no object, nested too deep, a query that is no UTF-8. */
            readonly 400: components["responses"]["BadRequest"];
            /** @description Where tokens are checked: none came, or one that is not valid. */
            readonly 401: components["responses"]["Unauthorized"];
            /** @description For operators only, or for tokens with another scope. */
            readonly 403: components["responses"]["Forbidden"];
            /** @description The path does not answer to this method. */
            readonly 405: components["responses"]["MethodNotAllowed"];
            /** @description The request did not arrive within 30 s. */
            readonly 408: components["responses"]["RequestTimeout"];
            /** @description The body is not sent as application/json. */
            readonly 415: components["responses"]["UnsupportedMediaType"];
            /** @description The Host is not served here. */
            readonly 421: components["responses"]["MisdirectedRequest"];
            /** @description The URL and the headers are longer than 16 KiB together. */
            readonly 431: components["responses"]["RequestHeaderFieldsTooLarge"];
            /** @description A bug; it was logged under the request id. */
            readonly 500: components["responses"]["InternalServerError"];
            /**
             * @description A service behind this one is down, overloaded or without data; or no room for a stream.
             *
             *     It cannot; error says why.
             */
            readonly 503: components["responses"]["ServiceUnavailable"];
        };
    };
    readonly getReadiness: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description What this process rests on, part by part. */
            readonly 200: {
                headers: {
                    readonly "X-Request-Id": components["headers"]["X-Request-Id"];
                    readonly "Cache-Control": components["headers"]["Cache-Control"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["HealthReport"];
                };
            };
            /** @description The request cannot be read: no JSON, no object, nested too deep, a query that is no UTF-8. */
            readonly 400: components["responses"]["BadRequest"];
            /** @description Where tokens are checked: none came, or one that is not valid. */
            readonly 401: components["responses"]["Unauthorized"];
            /** @description For operators only, or for tokens with another scope. */
            readonly 403: components["responses"]["Forbidden"];
            /** @description The path does not answer to this method. */
            readonly 405: components["responses"]["MethodNotAllowed"];
            /** @description The request did not arrive within 30 s. */
            readonly 408: components["responses"]["RequestTimeout"];
            /** @description The body is not sent as application/json. */
            readonly 415: components["responses"]["UnsupportedMediaType"];
            /** @description The Host is not served here. */
            readonly 421: components["responses"]["MisdirectedRequest"];
            /** @description The URL and the headers are longer than 16 KiB together. */
            readonly 431: components["responses"]["RequestHeaderFieldsTooLarge"];
            /** @description A bug; it was logged under the request id. */
            readonly 500: components["responses"]["InternalServerError"];
            /**
             * @description A service behind this one is down, overloaded or without data; or no room for a stream.
             *
             *     It cannot; error says why.
             */
            readonly 503: components["responses"]["ServiceUnavailable"];
        };
    };
    readonly getOperator: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Who asks. */
            readonly 200: {
                headers: {
                    readonly "X-Request-Id": components["headers"]["X-Request-Id"];
                    readonly "Cache-Control": components["headers"]["Cache-Control"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Operator"];
                };
            };
            /** @description The request cannot be read: no JSON, no object, nested too deep, a query that is no UTF-8. */
            readonly 400: components["responses"]["BadRequest"];
            /** @description Where tokens are checked: none came, or one that is not valid. */
            readonly 401: components["responses"]["Unauthorized"];
            /** @description For operators only, or for tokens with another scope. */
            readonly 403: components["responses"]["Forbidden"];
            /** @description The path does not answer to this method. */
            readonly 405: components["responses"]["MethodNotAllowed"];
            /** @description The request did not arrive within 30 s. */
            readonly 408: components["responses"]["RequestTimeout"];
            /** @description The body is not sent as application/json. */
            readonly 415: components["responses"]["UnsupportedMediaType"];
            /** @description The Host is not served here. */
            readonly 421: components["responses"]["MisdirectedRequest"];
            /** @description A value cannot be accepted; errors points at each. */
            readonly 422: components["responses"]["UnprocessableEntity"];
            /** @description The URL and the headers are longer than 16 KiB together. */
            readonly 431: components["responses"]["RequestHeaderFieldsTooLarge"];
            /** @description A bug; it was logged under the request id. */
            readonly 500: components["responses"]["InternalServerError"];
            /** @description A service behind this one is down, overloaded or without data; or no room for a stream. */
            readonly 503: components["responses"]["ServiceUnavailable"];
        };
    };
    readonly drainEndpoint: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description The name of a server. */
                readonly name: string;
                /** @description host:port, as the servers name their endpoints. */
                readonly endpoint: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description One MCP server: its health, tools and connections. */
            readonly 200: {
                headers: {
                    readonly "X-Request-Id": components["headers"]["X-Request-Id"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["McpServer"];
                };
            };
            /** @description The request cannot be read: no JSON, no object, nested too deep, a query that is no UTF-8. */
            readonly 400: components["responses"]["BadRequest"];
            /** @description Where tokens are checked: none came, or one that is not valid. */
            readonly 401: components["responses"]["Unauthorized"];
            /** @description For operators only, or for tokens with another scope. */
            readonly 403: components["responses"]["Forbidden"];
            /** @description There is nothing of this id or name. */
            readonly 404: components["responses"]["NotFound"];
            /** @description The path does not answer to this method. */
            readonly 405: components["responses"]["MethodNotAllowed"];
            /** @description The request did not arrive within 30 s. */
            readonly 408: components["responses"]["RequestTimeout"];
            /** @description The body is not sent as application/json. */
            readonly 415: components["responses"]["UnsupportedMediaType"];
            /** @description The Host is not served here. */
            readonly 421: components["responses"]["MisdirectedRequest"];
            /** @description A value cannot be accepted; errors points at each. */
            readonly 422: components["responses"]["UnprocessableEntity"];
            /** @description The URL and the headers are longer than 16 KiB together. */
            readonly 431: components["responses"]["RequestHeaderFieldsTooLarge"];
            /** @description A bug; it was logged under the request id. */
            readonly 500: components["responses"]["InternalServerError"];
            /** @description A service behind this one is down, overloaded or without data; or no room for a stream. */
            readonly 503: components["responses"]["ServiceUnavailable"];
        };
    };
    readonly undrainEndpoint: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description The name of a server. */
                readonly name: string;
                /** @description host:port, as the servers name their endpoints. */
                readonly endpoint: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description One MCP server: its health, tools and connections. */
            readonly 200: {
                headers: {
                    readonly "X-Request-Id": components["headers"]["X-Request-Id"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["McpServer"];
                };
            };
            /** @description The request cannot be read: no JSON, no object, nested too deep, a query that is no UTF-8. */
            readonly 400: components["responses"]["BadRequest"];
            /** @description Where tokens are checked: none came, or one that is not valid. */
            readonly 401: components["responses"]["Unauthorized"];
            /** @description For operators only, or for tokens with another scope. */
            readonly 403: components["responses"]["Forbidden"];
            /** @description There is nothing of this id or name. */
            readonly 404: components["responses"]["NotFound"];
            /** @description The path does not answer to this method. */
            readonly 405: components["responses"]["MethodNotAllowed"];
            /** @description The request did not arrive within 30 s. */
            readonly 408: components["responses"]["RequestTimeout"];
            /** @description The body is not sent as application/json. */
            readonly 415: components["responses"]["UnsupportedMediaType"];
            /** @description The Host is not served here. */
            readonly 421: components["responses"]["MisdirectedRequest"];
            /** @description A value cannot be accepted; errors points at each. */
            readonly 422: components["responses"]["UnprocessableEntity"];
            /** @description The URL and the headers are longer than 16 KiB together. */
            readonly 431: components["responses"]["RequestHeaderFieldsTooLarge"];
            /** @description A bug; it was logged under the request id. */
            readonly 500: components["responses"]["InternalServerError"];
            /** @description A service behind this one is down, overloaded or without data; or no room for a stream. */
            readonly 503: components["responses"]["ServiceUnavailable"];
        };
    };
    readonly resetBreaker: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description The name of a server. */
                readonly name: string;
                /** @description host:port, as the servers name their endpoints. */
                readonly endpoint: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description One MCP server: its health, tools and connections. */
            readonly 200: {
                headers: {
                    readonly "X-Request-Id": components["headers"]["X-Request-Id"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["McpServer"];
                };
            };
            /** @description The request cannot be read: no JSON, no object, nested too deep, a query that is no UTF-8. */
            readonly 400: components["responses"]["BadRequest"];
            /** @description Where tokens are checked: none came, or one that is not valid. */
            readonly 401: components["responses"]["Unauthorized"];
            /** @description For operators only, or for tokens with another scope. */
            readonly 403: components["responses"]["Forbidden"];
            /** @description There is nothing of this id or name. */
            readonly 404: components["responses"]["NotFound"];
            /** @description The path does not answer to this method. */
            readonly 405: components["responses"]["MethodNotAllowed"];
            /** @description The request did not arrive within 30 s. */
            readonly 408: components["responses"]["RequestTimeout"];
            /** @description The body is not sent as application/json. */
            readonly 415: components["responses"]["UnsupportedMediaType"];
            /** @description The Host is not served here. */
            readonly 421: components["responses"]["MisdirectedRequest"];
            /** @description A value cannot be accepted; errors points at each. */
            readonly 422: components["responses"]["UnprocessableEntity"];
            /** @description The URL and the headers are longer than 16 KiB together. */
            readonly 431: components["responses"]["RequestHeaderFieldsTooLarge"];
            /** @description A bug; it was logged under the request id. */
            readonly 500: components["responses"]["InternalServerError"];
            /** @description A service behind this one is down, overloaded or without data; or no room for a stream. */
            readonly 503: components["responses"]["ServiceUnavailable"];
        };
    };
    readonly resizePools: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description The name of a server. */
                readonly name: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["ResizeBody"];
            };
        };
        readonly responses: {
            /** @description One MCP server: its health, tools and connections. */
            readonly 200: {
                headers: {
                    readonly "X-Request-Id": components["headers"]["X-Request-Id"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["McpServer"];
                };
            };
            /**
             * @description The request cannot be read: no JSON, no object, nested too deep, a query that is no UTF-8.
             *
             *     The request cannot be read: no JSON, no object, nested too deep, a query that is no UTF-8.
             */
            readonly 400: components["responses"]["BadRequest"];
            /**
             * @description Where tokens are checked: none came, or one that is not valid.
             *
             *     Where tokens are checked: none came, or one that is not valid.
             */
            readonly 401: components["responses"]["Unauthorized"];
            /**
             * @description For operators only, or for tokens with another scope.
             *
             *     For operators only, or for tokens with another scope.
             */
            readonly 403: components["responses"]["Forbidden"];
            /** @description There is nothing of this id or name. */
            readonly 404: components["responses"]["NotFound"];
            /**
             * @description The path does not answer to this method.
             *
             *     The path does not answer to this method.
             */
            readonly 405: components["responses"]["MethodNotAllowed"];
            /**
             * @description The request did not arrive within 30 s.
             *
             *     The request did not arrive within 30 s.
             */
            readonly 408: components["responses"]["RequestTimeout"];
            /** @description The body is larger than the path accepts. */
            readonly 413: components["responses"]["PayloadTooLarge"];
            /**
             * @description The body is not sent as application/json.
             *
             *     The body is not sent as application/json.
             */
            readonly 415: components["responses"]["UnsupportedMediaType"];
            /**
             * @description The Host is not served here.
             *
             *     The Host is not served here.
             */
            readonly 421: components["responses"]["MisdirectedRequest"];
            /** @description A value cannot be accepted; errors points at each. */
            readonly 422: components["responses"]["UnprocessableEntity"];
            /**
             * @description The URL and the headers are longer than 16 KiB together.
             *
             *     The URL and the headers are longer than 16 KiB together.
             */
            readonly 431: components["responses"]["RequestHeaderFieldsTooLarge"];
            /**
             * @description A bug; it was logged under the request id.
             *
             *     A bug; it was logged under the request id.
             */
            readonly 500: components["responses"]["InternalServerError"];
            /**
             * @description A service behind this one is down, overloaded or without data; or no room for a stream.
             *
             *     A service behind this one is down, overloaded or without data; or no room for a stream.
             */
            readonly 503: components["responses"]["ServiceUnavailable"];
        };
    };
    readonly reloadServers: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description What became of each server. */
            readonly 200: {
                headers: {
                    readonly "X-Request-Id": components["headers"]["X-Request-Id"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ReloadReport"];
                };
            };
            /** @description The request cannot be read: no JSON, no object, nested too deep, a query that is no UTF-8. */
            readonly 400: components["responses"]["BadRequest"];
            /** @description Where tokens are checked: none came, or one that is not valid. */
            readonly 401: components["responses"]["Unauthorized"];
            /** @description For operators only, or for tokens with another scope. */
            readonly 403: components["responses"]["Forbidden"];
            /** @description The path does not answer to this method. */
            readonly 405: components["responses"]["MethodNotAllowed"];
            /** @description The request did not arrive within 30 s. */
            readonly 408: components["responses"]["RequestTimeout"];
            /** @description The servers were not read from a file; as many reports are open as may be. */
            readonly 409: components["responses"]["Conflict"];
            /** @description The body is not sent as application/json. */
            readonly 415: components["responses"]["UnsupportedMediaType"];
            /** @description The Host is not served here. */
            readonly 421: components["responses"]["MisdirectedRequest"];
            /** @description A value cannot be accepted; errors points at each. */
            readonly 422: components["responses"]["UnprocessableEntity"];
            /** @description The URL and the headers are longer than 16 KiB together. */
            readonly 431: components["responses"]["RequestHeaderFieldsTooLarge"];
            /** @description A bug; it was logged under the request id. */
            readonly 500: components["responses"]["InternalServerError"];
            /** @description A service behind this one is down, overloaded or without data; or no room for a stream. */
            readonly 503: components["responses"]["ServiceUnavailable"];
        };
    };
    readonly listReports: {
        readonly parameters: {
            readonly query?: {
                /** @description Which of them. open when absent. */
                readonly state?: "open" | "settled";
                /** @description Reports on a page. 20 when absent. */
                readonly limit?: number;
                /** @description next_cursor of the page before. */
                readonly cursor?: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description One page of what voters say is wrong. */
            readonly 200: {
                headers: {
                    readonly "X-Request-Id": components["headers"]["X-Request-Id"];
                    readonly "X-Call-Id": components["headers"]["X-Call-Id"];
                    readonly "Cache-Control": components["headers"]["Cache-Control"];
                    readonly Link: components["headers"]["Link"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ReportsResult"];
                };
            };
            /** @description The request cannot be read: no JSON, no object, nested too deep, a query that is no UTF-8. */
            readonly 400: components["responses"]["BadRequest"];
            /** @description Where tokens are checked: none came, or one that is not valid. */
            readonly 401: components["responses"]["Unauthorized"];
            /** @description For operators only, or for tokens with another scope. */
            readonly 403: components["responses"]["Forbidden"];
            /** @description The path does not answer to this method. */
            readonly 405: components["responses"]["MethodNotAllowed"];
            /** @description The request did not arrive within 30 s. */
            readonly 408: components["responses"]["RequestTimeout"];
            /** @description The body is not sent as application/json. */
            readonly 415: components["responses"]["UnsupportedMediaType"];
            /** @description The Host is not served here. */
            readonly 421: components["responses"]["MisdirectedRequest"];
            /** @description A value cannot be accepted; errors points at each. */
            readonly 422: components["responses"]["UnprocessableEntity"];
            /** @description The URL and the headers are longer than 16 KiB together. */
            readonly 431: components["responses"]["RequestHeaderFieldsTooLarge"];
            /** @description A bug; it was logged under the request id. */
            readonly 500: components["responses"]["InternalServerError"];
            /** @description A service behind this one failed, or broke its contract. */
            readonly 502: components["responses"]["BadGateway"];
            /** @description A service behind this one is down, overloaded or without data; or no room for a stream. */
            readonly 503: components["responses"]["ServiceUnavailable"];
            /** @description A service behind this one did not answer by the deadline. */
            readonly 504: components["responses"]["GatewayTimeout"];
        };
    };
    readonly settleReport: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description The id of a report. */
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description A report as it is kept. */
            readonly 200: {
                headers: {
                    readonly "X-Request-Id": components["headers"]["X-Request-Id"];
                    readonly "X-Call-Id": components["headers"]["X-Call-Id"];
                    readonly "Cache-Control": components["headers"]["Cache-Control"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ReportResult"];
                };
            };
            /** @description The request cannot be read: no JSON, no object, nested too deep, a query that is no UTF-8. */
            readonly 400: components["responses"]["BadRequest"];
            /** @description Where tokens are checked: none came, or one that is not valid. */
            readonly 401: components["responses"]["Unauthorized"];
            /** @description For operators only, or for tokens with another scope. */
            readonly 403: components["responses"]["Forbidden"];
            /** @description There is nothing of this id or name. */
            readonly 404: components["responses"]["NotFound"];
            /** @description The path does not answer to this method. */
            readonly 405: components["responses"]["MethodNotAllowed"];
            /** @description The request did not arrive within 30 s. */
            readonly 408: components["responses"]["RequestTimeout"];
            /** @description The body is not sent as application/json. */
            readonly 415: components["responses"]["UnsupportedMediaType"];
            /** @description The Host is not served here. */
            readonly 421: components["responses"]["MisdirectedRequest"];
            /** @description A value cannot be accepted; errors points at each. */
            readonly 422: components["responses"]["UnprocessableEntity"];
            /** @description The URL and the headers are longer than 16 KiB together. */
            readonly 431: components["responses"]["RequestHeaderFieldsTooLarge"];
            /** @description A bug; it was logged under the request id. */
            readonly 500: components["responses"]["InternalServerError"];
            /** @description A service behind this one failed, or broke its contract. */
            readonly 502: components["responses"]["BadGateway"];
            /** @description A service behind this one is down, overloaded or without data; or no room for a stream. */
            readonly 503: components["responses"]["ServiceUnavailable"];
            /** @description A service behind this one did not answer by the deadline. */
            readonly 504: components["responses"]["GatewayTimeout"];
        };
    };
    readonly reopenReport: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description The id of a report. */
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description A report as it is kept. */
            readonly 200: {
                headers: {
                    readonly "X-Request-Id": components["headers"]["X-Request-Id"];
                    readonly "X-Call-Id": components["headers"]["X-Call-Id"];
                    readonly "Cache-Control": components["headers"]["Cache-Control"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ReportResult"];
                };
            };
            /** @description The request cannot be read: no JSON, no object, nested too deep, a query that is no UTF-8. */
            readonly 400: components["responses"]["BadRequest"];
            /** @description Where tokens are checked: none came, or one that is not valid. */
            readonly 401: components["responses"]["Unauthorized"];
            /** @description For operators only, or for tokens with another scope. */
            readonly 403: components["responses"]["Forbidden"];
            /** @description There is nothing of this id or name. */
            readonly 404: components["responses"]["NotFound"];
            /** @description The path does not answer to this method. */
            readonly 405: components["responses"]["MethodNotAllowed"];
            /** @description The request did not arrive within 30 s. */
            readonly 408: components["responses"]["RequestTimeout"];
            /** @description The body is not sent as application/json. */
            readonly 415: components["responses"]["UnsupportedMediaType"];
            /** @description The Host is not served here. */
            readonly 421: components["responses"]["MisdirectedRequest"];
            /** @description A value cannot be accepted; errors points at each. */
            readonly 422: components["responses"]["UnprocessableEntity"];
            /** @description The URL and the headers are longer than 16 KiB together. */
            readonly 431: components["responses"]["RequestHeaderFieldsTooLarge"];
            /** @description A bug; it was logged under the request id. */
            readonly 500: components["responses"]["InternalServerError"];
            /** @description A service behind this one failed, or broke its contract. */
            readonly 502: components["responses"]["BadGateway"];
            /** @description A service behind this one is down, overloaded or without data; or no room for a stream. */
            readonly 503: components["responses"]["ServiceUnavailable"];
            /** @description A service behind this one did not answer by the deadline. */
            readonly 504: components["responses"]["GatewayTimeout"];
        };
    };
    readonly listMcpServers: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description All MCP servers, and figures of the last while. */
            readonly 200: {
                headers: {
                    readonly "X-Request-Id": components["headers"]["X-Request-Id"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["McpServers"];
                };
            };
            /** @description The request cannot be read: no JSON, no object, nested too deep, a query that is no UTF-8. */
            readonly 400: components["responses"]["BadRequest"];
            /** @description Where tokens are checked: none came, or one that is not valid. */
            readonly 401: components["responses"]["Unauthorized"];
            /** @description For operators only, or for tokens with another scope. */
            readonly 403: components["responses"]["Forbidden"];
            /** @description The path does not answer to this method. */
            readonly 405: components["responses"]["MethodNotAllowed"];
            /** @description The request did not arrive within 30 s. */
            readonly 408: components["responses"]["RequestTimeout"];
            /** @description The body is not sent as application/json. */
            readonly 415: components["responses"]["UnsupportedMediaType"];
            /** @description The Host is not served here. */
            readonly 421: components["responses"]["MisdirectedRequest"];
            /** @description A value cannot be accepted; errors points at each. */
            readonly 422: components["responses"]["UnprocessableEntity"];
            /** @description The URL and the headers are longer than 16 KiB together. */
            readonly 431: components["responses"]["RequestHeaderFieldsTooLarge"];
            /** @description A bug; it was logged under the request id. */
            readonly 500: components["responses"]["InternalServerError"];
            /** @description A service behind this one is down, overloaded or without data; or no room for a stream. */
            readonly 503: components["responses"]["ServiceUnavailable"];
        };
    };
    readonly getMcpServer: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description The name of a server. */
                readonly name: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description One MCP server: its health, tools and connections. */
            readonly 200: {
                headers: {
                    readonly "X-Request-Id": components["headers"]["X-Request-Id"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["McpServer"];
                };
            };
            /** @description The request cannot be read: no JSON, no object, nested too deep, a query that is no UTF-8. */
            readonly 400: components["responses"]["BadRequest"];
            /** @description Where tokens are checked: none came, or one that is not valid. */
            readonly 401: components["responses"]["Unauthorized"];
            /** @description For operators only, or for tokens with another scope. */
            readonly 403: components["responses"]["Forbidden"];
            /** @description There is nothing of this id or name. */
            readonly 404: components["responses"]["NotFound"];
            /** @description The path does not answer to this method. */
            readonly 405: components["responses"]["MethodNotAllowed"];
            /** @description The request did not arrive within 30 s. */
            readonly 408: components["responses"]["RequestTimeout"];
            /** @description The body is not sent as application/json. */
            readonly 415: components["responses"]["UnsupportedMediaType"];
            /** @description The Host is not served here. */
            readonly 421: components["responses"]["MisdirectedRequest"];
            /** @description A value cannot be accepted; errors points at each. */
            readonly 422: components["responses"]["UnprocessableEntity"];
            /** @description The URL and the headers are longer than 16 KiB together. */
            readonly 431: components["responses"]["RequestHeaderFieldsTooLarge"];
            /** @description A bug; it was logged under the request id. */
            readonly 500: components["responses"]["InternalServerError"];
            /** @description A service behind this one is down, overloaded or without data; or no room for a stream. */
            readonly 503: components["responses"]["ServiceUnavailable"];
        };
    };
    readonly listMcpTools: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The tools of all servers. */
            readonly 200: {
                headers: {
                    readonly "X-Request-Id": components["headers"]["X-Request-Id"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["McpTools"];
                };
            };
            /** @description The request cannot be read: no JSON, no object, nested too deep, a query that is no UTF-8. */
            readonly 400: components["responses"]["BadRequest"];
            /** @description Where tokens are checked: none came, or one that is not valid. */
            readonly 401: components["responses"]["Unauthorized"];
            /** @description For operators only, or for tokens with another scope. */
            readonly 403: components["responses"]["Forbidden"];
            /** @description The path does not answer to this method. */
            readonly 405: components["responses"]["MethodNotAllowed"];
            /** @description The request did not arrive within 30 s. */
            readonly 408: components["responses"]["RequestTimeout"];
            /** @description The body is not sent as application/json. */
            readonly 415: components["responses"]["UnsupportedMediaType"];
            /** @description The Host is not served here. */
            readonly 421: components["responses"]["MisdirectedRequest"];
            /** @description A value cannot be accepted; errors points at each. */
            readonly 422: components["responses"]["UnprocessableEntity"];
            /** @description The URL and the headers are longer than 16 KiB together. */
            readonly 431: components["responses"]["RequestHeaderFieldsTooLarge"];
            /** @description A bug; it was logged under the request id. */
            readonly 500: components["responses"]["InternalServerError"];
            /** @description A service behind this one is down, overloaded or without data; or no room for a stream. */
            readonly 503: components["responses"]["ServiceUnavailable"];
        };
    };
    readonly explainCall: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description One of the ids in the X-Call-Id of an answer. */
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description How one call went. */
            readonly 200: {
                headers: {
                    readonly "X-Request-Id": components["headers"]["X-Request-Id"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CallExplanation"];
                };
            };
            /** @description The request cannot be read: no JSON, no object, nested too deep, a query that is no UTF-8. */
            readonly 400: components["responses"]["BadRequest"];
            /** @description Where tokens are checked: none came, or one that is not valid. */
            readonly 401: components["responses"]["Unauthorized"];
            /** @description For operators only, or for tokens with another scope. */
            readonly 403: components["responses"]["Forbidden"];
            /** @description There is nothing of this id or name. */
            readonly 404: components["responses"]["NotFound"];
            /** @description The path does not answer to this method. */
            readonly 405: components["responses"]["MethodNotAllowed"];
            /** @description The request did not arrive within 30 s. */
            readonly 408: components["responses"]["RequestTimeout"];
            /** @description The body is not sent as application/json. */
            readonly 415: components["responses"]["UnsupportedMediaType"];
            /** @description The Host is not served here. */
            readonly 421: components["responses"]["MisdirectedRequest"];
            /** @description A value cannot be accepted; errors points at each. */
            readonly 422: components["responses"]["UnprocessableEntity"];
            /** @description The URL and the headers are longer than 16 KiB together. */
            readonly 431: components["responses"]["RequestHeaderFieldsTooLarge"];
            /** @description A bug; it was logged under the request id. */
            readonly 500: components["responses"]["InternalServerError"];
            /** @description A service behind this one is down, overloaded or without data; or no room for a stream. */
            readonly 503: components["responses"]["ServiceUnavailable"];
        };
    };
    readonly getPoolStats: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Connections to all servers, in figures. */
            readonly 200: {
                headers: {
                    readonly "X-Request-Id": components["headers"]["X-Request-Id"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["PoolStats"];
                };
            };
            /** @description The request cannot be read: no JSON, no object, nested too deep, a query that is no UTF-8. */
            readonly 400: components["responses"]["BadRequest"];
            /** @description Where tokens are checked: none came, or one that is not valid. */
            readonly 401: components["responses"]["Unauthorized"];
            /** @description For operators only, or for tokens with another scope. */
            readonly 403: components["responses"]["Forbidden"];
            /** @description The path does not answer to this method. */
            readonly 405: components["responses"]["MethodNotAllowed"];
            /** @description The request did not arrive within 30 s. */
            readonly 408: components["responses"]["RequestTimeout"];
            /** @description The body is not sent as application/json. */
            readonly 415: components["responses"]["UnsupportedMediaType"];
            /** @description The Host is not served here. */
            readonly 421: components["responses"]["MisdirectedRequest"];
            /** @description A value cannot be accepted; errors points at each. */
            readonly 422: components["responses"]["UnprocessableEntity"];
            /** @description The URL and the headers are longer than 16 KiB together. */
            readonly 431: components["responses"]["RequestHeaderFieldsTooLarge"];
            /** @description A bug; it was logged under the request id. */
            readonly 500: components["responses"]["InternalServerError"];
            /** @description A service behind this one is down, overloaded or without data; or no room for a stream. */
            readonly 503: components["responses"]["ServiceUnavailable"];
        };
    };
    readonly watchMcpServers: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description The id of the last event that was received: what came after it is sent. */
                readonly "Last-Event-ID"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description One event: its name, and its data once parsed. */
            readonly 200: {
                headers: {
                    readonly "X-Request-Id": components["headers"]["X-Request-Id"];
                    readonly "Cache-Control": components["headers"]["Cache-Control"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "text/event-stream": components["schemas"]["McpEvent"];
                };
            };
            /** @description The request cannot be read: no JSON, no object, nested too deep, a query that is no UTF-8. */
            readonly 400: components["responses"]["BadRequest"];
            /** @description Where tokens are checked: none came, or one that is not valid. */
            readonly 401: components["responses"]["Unauthorized"];
            /** @description For operators only, or for tokens with another scope. */
            readonly 403: components["responses"]["Forbidden"];
            /** @description The path does not answer to this method. */
            readonly 405: components["responses"]["MethodNotAllowed"];
            /** @description The request did not arrive within 30 s. */
            readonly 408: components["responses"]["RequestTimeout"];
            /** @description The body is not sent as application/json. */
            readonly 415: components["responses"]["UnsupportedMediaType"];
            /** @description The Host is not served here. */
            readonly 421: components["responses"]["MisdirectedRequest"];
            /** @description A value cannot be accepted; errors points at each. */
            readonly 422: components["responses"]["UnprocessableEntity"];
            /** @description The URL and the headers are longer than 16 KiB together. */
            readonly 431: components["responses"]["RequestHeaderFieldsTooLarge"];
            /** @description A bug; it was logged under the request id. */
            readonly 500: components["responses"]["InternalServerError"];
            /** @description A service behind this one is down, overloaded or without data; or no room for a stream. */
            readonly 503: components["responses"]["ServiceUnavailable"];
        };
    };
    readonly getMetrics: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description In the text format of Prometheus. */
            readonly 200: {
                headers: {
                    readonly "X-Request-Id": components["headers"]["X-Request-Id"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "text/plain": string;
                };
            };
            /** @description The request cannot be read: no JSON, no object, nested too deep, a query that is no UTF-8. */
            readonly 400: components["responses"]["BadRequest"];
            /** @description Where tokens are checked: none came, or one that is not valid. */
            readonly 401: components["responses"]["Unauthorized"];
            /** @description For operators only, or for tokens with another scope. */
            readonly 403: components["responses"]["Forbidden"];
            /** @description The path does not answer to this method. */
            readonly 405: components["responses"]["MethodNotAllowed"];
            /** @description The request did not arrive within 30 s. */
            readonly 408: components["responses"]["RequestTimeout"];
            /** @description The body is not sent as application/json. */
            readonly 415: components["responses"]["UnsupportedMediaType"];
            /** @description The Host is not served here. */
            readonly 421: components["responses"]["MisdirectedRequest"];
            /** @description The URL and the headers are longer than 16 KiB together. */
            readonly 431: components["responses"]["RequestHeaderFieldsTooLarge"];
            /** @description A bug; it was logged under the request id. */
            readonly 500: components["responses"]["InternalServerError"];
            /** @description A service behind this one is down, overloaded or without data; or no room for a stream. */
            readonly 503: components["responses"]["ServiceUnavailable"];
        };
    };
}
