// Made from the OpenAPI document of the API by `npm run api-client`. Not to be edited.

export interface paths {
    "/api/v1/mcp/servers/{name}/endpoints/{endpoint}/drain": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take an endpoint out of service
         * @description It gets no new calls; those that are out end.
         */
        post: operations["drainEndpoint"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/mcp/servers/{name}/endpoints/{endpoint}/undrain": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Put an endpoint back into service
         * @description It is asked first whether it serves.
         */
        post: operations["undrainEndpoint"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/mcp/servers/{name}/endpoints/{endpoint}/reset-breaker": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Reset the breaker of an endpoint
         * @description Calls go there again at once.
         */
        post: operations["resetBreaker"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/mcp/servers/{name}/resize": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Resize the pools of a server
         * @description Of every endpoint, until the server is reloaded.
         */
        post: operations["resizePools"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/mcp/reload": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Reload the servers from their file
         * @description Goes over to the servers as the file has them now, and fails no call.
         */
        post: operations["reloadServers"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/recommendations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Recommend a restaurant
         * @description Searches, ranks what it finds by votes and wishes, and recommends one of it with the reasons, within one deadline. While the reasoning is down the answer is the result of the search by its score, and says so: degraded is true.
         */
        get: operations["recommendByUrl"];
        put?: never;
        /**
         * Recommend a restaurant
         * @description Searches, ranks what it finds by votes and wishes, and recommends one of it with the reasons, within one deadline. While the reasoning is down the answer is the result of the search by its score, and says so: degraded is true.
         */
        post: operations["recommend"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/restaurants": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Restaurants by anything
         * @description Restaurants by place, meal, time, text, cuisine, price and votes, in any combination and several orders, with counts by facet.
         */
        get: operations["searchRestaurants"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/restaurants/autocomplete": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Completions
         * @description Restaurants, cuisines and areas that begin like what was typed, best first.
         */
        get: operations["autocomplete"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/restaurants/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One restaurant
         * @description The full record of a restaurant, or those of its fields that are asked for.
         */
        get: operations["getRestaurant"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/restaurants/{id}/reviews": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Reviews of a restaurant
         * @description What was written about a restaurant, the newest first.
         */
        get: operations["listReviews"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/districts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Areas of the city
         * @description Regions, areas and administrative districts, each with its restaurants counted.
         */
        get: operations["listDistricts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cuisines": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Cuisines
         * @description All cuisines, each with its restaurants counted.
         */
        get: operations["listCuisines"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/restaurants/search/district": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Restaurants by district
         * @description Restaurants in one or more areas of the city, the best-voted first.
         */
        post: operations["searchByDistrict"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/restaurants/search/meal-type": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Restaurants by meal
         * @description Restaurants that are open for breakfast (07:00-11:29), lunch (11:30-17:29) or dinner (17:30-22:30), the best-voted first.
         */
        post: operations["searchByMealType"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/restaurants/search/combined": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Restaurants by district and meal
         * @description Restaurants in any of the districts that serve any of the meals, the best-voted first. Give districts, meal_types or both.
         */
        post: operations["searchCombined"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/restaurants/recommend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Recommend a restaurant
         * @description Ranks restaurants by their votes, and by wishes if there are any, and recommends one, with the reasons. Takes the restaurants of a search result unchanged. The two original methods leave out restaurants without votes; bayesian and wilson rank them by what votes are like in general, and say so.
         */
        post: operations["recommendRestaurants"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/restaurants/analyze": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sentiment of restaurants
         * @description Average votes and the range of scores over a list of restaurants; with reviews, what their texts express counts too.
         */
        post: operations["analyzeRestaurants"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/health": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * State of each server
         * @description A server that is degraded is 200 and says so; one that is down is 503.
         */
        get: operations["getHealth"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/health/live": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Whether this process serves requests
         * @description It asks nobody else: whoever restarts processes goes by it.
         */
        get: operations["getLiveness"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/health/ready": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Whether searches can be answered
         * @description 503 until the servers have their data: whoever sends traffic goes by it.
         */
        get: operations["getReadiness"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/mcp/servers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The MCP servers
         * @description Health, tools and connections of each; figures of the last while over all.
         */
        get: operations["listMcpServers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/mcp/servers/{name}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One MCP server
         * @description Its health, tools and connections.
         */
        get: operations["getMcpServer"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/mcp/tools": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The tools of all servers
         * @description With their schemas, as the servers described them when they were connected to.
         */
        get: operations["listMcpTools"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/mcp/calls/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How a call went
         * @description Where it was sent and why there, how long it waited: of the last thousand calls.
         */
        get: operations["explainCall"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/mcp-pool-stats": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The connection pools
         * @description Figures of the connections to each server.
         */
        get: operations["getPoolStats"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/metrics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Figures for Prometheus
         * @description Requests, calls, connections and this process, in its text format.
         */
        get: operations["getMetrics"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/restaurants/{id}/vote": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Vote on a restaurant
         * @description Sets or changes the vote of the caller, who gets a cookie to be known by.
         */
        put: operations["voteOnRestaurant"];
        post?: never;
        /**
         * Take a vote back
         * @description Without a vote of the caller there is nothing to take back, which is no fault.
         */
        delete: operations["takeBackVote"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/voter": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What is kept of a voter
         * @description All votes of the caller.
         */
        get: operations["exportVoter"];
        put?: never;
        post?: never;
        /**
         * Forget a voter
         * @description Takes back all votes of the caller and the cookie.
         */
        delete: operations["eraseVoter"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        ResizeBody: {
            /** @description Connections that are kept open. */
            min_size: number;
            /** @description Connections at most. */
            max_size: number;
        };
        RecommendationBody: {
            /** @description Areas such as "Central district", "TST" or "銅鑼灣"; any spelling the gazetteer knows. A place matches when it is in any of them. */
            districts?: string[];
            /**
             * @description What `districts` are. Some names are on two levels: without it a bare name is the area.
             * @enum {string}
             */
            level?: "area" | "district" | "region";
            /** @description breakfast, lunch, dinner; any case. A place matches when it serves any of them. */
            meal_types?: string[];
            /**
             * @description overlap: open for at least 45 minutes of the meal. any: open at any minute of it, both inclusive, as the original design had it. overlap when absent.
             * @enum {string}
             */
            meal_rule?: "overlap" | "any";
            /**
             * @description Only meals served on this day of the week; on any day when absent.
             * @enum {string}
             */
            meal_day?: "monday" | "tuesday" | "wednesday" | "thursday" | "friday" | "saturday" | "sunday" | "public_holiday";
            /** @description Words of names, cuisines or areas, in English or Chinese; typing errors are forgiven. All words must match. */
            q?: string;
            /** @description Only places within radius_m of this point. */
            near?: {
                /** @description Latitude in degrees. */
                lat: number;
                /** @description Longitude in degrees. */
                lng: number;
            };
            /** @description Metres around near; 2000 when absent. */
            radius_m?: number;
            /** @description Only places within these bounds, in degrees. */
            box?: {
                /** @description Latitude of the southern edge. */
                south: number;
                /** @description Longitude of the western edge. */
                west: number;
                /** @description Latitude of the northern edge. */
                north: number;
                /** @description Longitude of the eastern edge. */
                east: number;
            };
            /** @description Only places that are open at this moment. false when absent. */
            open_now?: boolean;
            /** @description Only places open at this time: 2026-11-21T19:30 is the restaurant’s local time, with an offset or Z it is that instant. Not together with open_now. */
            open_at?: string;
            /** @description With open_now or open_at: also places whose hours are unknown, marked as such. false when absent. */
            include_unknown?: boolean;
            /** @description Any of these, as list_cuisines names them. */
            cuisines?: string[];
            /** @description Any of these; 1 is cheap. */
            price_levels?: number[];
            /** @description By votes; 0.5 is indifferent. */
            min_score?: number;
            /** @description Likes, neutral and dislikes together. */
            min_votes?: number;
            /**
             * @description Names in this language where the data has them; as the data has them when absent.
             * @enum {string}
             */
            lang?: "en" | "zh";
            /** @description What the party wants beside the criteria: places that meet it come first. The way from near and the time left from open_at on count by themselves. stay_min without a time is from now on; places known to be closed are then left out. */
            wishes?: {
                /** @description The distance at which a place is worth half of one next door; 800 when absent. */
                walk_m?: number;
                /** @description Minutes the place has to stay open from then on, or from now; 90 when absent. */
                stay_min?: number;
                /** @description Any of these; 1 is cheap. A place one level off is worth two thirds. */
                price_levels?: number[];
                /** @description Any of these, as list_cuisines names them. */
                cuisines?: string[];
                /** @description None of these. */
                cuisines_avoided?: string[];
                /** @description What the party cannot do without, of all its members: a meal (dinner), a cuisine tag (vegetarian) or a tag of the record (wheelchair, outdoor_seating). Counts by the share that is met; what a record does not say counts half and is named. */
                must_haves?: string[];
                /** @description Of the terms, relative to each other. Only terms that are wished for count. */
                weights?: {
                    /** @description What diners think of it. 1 when absent. */
                    votes?: number;
                    /** @description The way there. 0.3 when absent. */
                    distance?: number;
                    /** @description How long it stays open. 0.5 when absent. */
                    open?: number;
                    /** @description The price level. 0.3 when absent. */
                    price?: number;
                    /** @description The cuisines wished for. 0.5 when absent. */
                    cuisines?: number;
                    /** @description The cuisines to avoid. 1 when absent. */
                    cuisines_avoided?: number;
                    /** @description What the party cannot do without. 1 when absent. */
                    must_haves?: number;
                };
            };
            /**
             * @description sentiment_likes: by number of likes. combined_sentiment: by the share of likes and neutral among all votes. bayesian: by the share expected from the votes and from what votes are like in general, less a margin for doubt; few votes prove little. wilson: by the lower bound of that share. bayesian when absent.
             * @enum {string}
             */
            ranking_method?: "sentiment_likes" | "combined_sentiment" | "bayesian" | "wilson";
            /**
             * @description What votes are like in general, taken from all restaurants of the call or from those of the same cuisine. Counts as much as ten votes; restaurants without votes are ranked by it. all when absent.
             * @enum {string}
             */
            prior?: "all" | "cuisine";
            /** @description true: candidates differ in cuisine and area (maximal marginal relevance over the first 100, λ = 0.8). The first stays the first. false when absent. */
            diversity?: boolean;
            /**
             * @description best: the first candidate. random: any of the candidates, as the original did. best when absent.
             * @enum {string}
             */
            pick?: "best" | "random";
            /** @description Makes pick "random" repeatable. */
            seed?: number;
            /** @description Candidates in the answer; the one that is recommended is always among them. 10 when absent. */
            limit?: number;
        };
        SearchByDistrictBody: {
            /** @description Areas such as "Central district", "TST" or "銅鑼灣"; any spelling the gazetteer knows. A place matches when it is in any of them. */
            districts: string[];
            /** @description Places on a page. 20 when absent. */
            limit?: number;
            /** @description next_cursor of the page before. */
            cursor?: string;
            /** @description Only these fields of each restaurant; id, name and sentiment always come. */
            fields?: string[];
        };
        SearchByMealTypeBody: {
            /** @description breakfast, lunch, dinner; any case. A place matches when it serves any of them. */
            meal_types: string[];
            /**
             * @description overlap: open for at least 45 minutes of the meal. any: open at any minute of it, both inclusive, as the original design had it. overlap when absent.
             * @enum {string}
             */
            meal_rule?: "overlap" | "any";
            /** @description Places on a page. 20 when absent. */
            limit?: number;
            /** @description next_cursor of the page before. */
            cursor?: string;
            /** @description Only these fields of each restaurant; id, name and sentiment always come. */
            fields?: string[];
        };
        SearchCombinedBody: {
            /** @description Areas such as "Central district", "TST" or "銅鑼灣"; any spelling the gazetteer knows. A place matches when it is in any of them. */
            districts?: string[];
            /** @description breakfast, lunch, dinner; any case. A place matches when it serves any of them. */
            meal_types?: string[];
            /**
             * @description overlap: open for at least 45 minutes of the meal. any: open at any minute of it, both inclusive, as the original design had it. overlap when absent.
             * @enum {string}
             */
            meal_rule?: "overlap" | "any";
            /** @description Places on a page. 20 when absent. */
            limit?: number;
            /** @description next_cursor of the page before. */
            cursor?: string;
            /** @description Only these fields of each restaurant; id, name and sentiment always come. */
            fields?: string[];
        };
        RecommendBody: {
            /** @description Records as the search tools give them, unchanged: at least id, name and sentiment {likes, neutral, dislikes}. Other keys pass through. */
            restaurants: unknown[];
            /**
             * @description sentiment_likes: by number of likes. combined_sentiment: by the share of likes and neutral among all votes. bayesian: by the share expected from the votes and from what votes are like in general, less a margin for doubt; few votes prove little. wilson: by the lower bound of that share. When absent: bayesian with wishes, prior or diversity, otherwise sentiment_likes.
             * @enum {string}
             */
            ranking_method?: "sentiment_likes" | "combined_sentiment" | "bayesian" | "wilson";
            /** @description What the party wants. Nothing is left out for it: places that meet the wishes come first. What a record does not say is worth half, and the reasons name it. */
            wishes?: {
                /** @description Where the party is. Without it, distance_m of the records counts. */
                near?: {
                    /** @description Latitude in degrees. */
                    lat: number;
                    /** @description Longitude in degrees. */
                    lng: number;
                };
                /** @description The distance at which a place is worth half of one next door; 800 when absent. */
                walk_m?: number;
                /** @description When the party comes: 2026-11-21T19:30 is the restaurant’s local time, with an offset or Z it is that instant. Give it to the search as open_at too: how long a place stays open is read from the open.until that the search answers. */
                arrive_at?: string;
                /** @description Minutes the place has to stay open from then on, or from now; 90 when absent. */
                stay_min?: number;
                /** @description Any of these; 1 is cheap. A place one level off is worth two thirds. */
                price_levels?: number[];
                /** @description Any of these, as list_cuisines names them. */
                cuisines?: string[];
                /** @description None of these. */
                cuisines_avoided?: string[];
                /** @description What the party cannot do without, of all its members: a meal (dinner), a cuisine tag (vegetarian) or a tag of the record (wheelchair, outdoor_seating). Counts by the share that is met; what a record does not say counts half and is named. */
                must_haves?: string[];
                /** @description Of the terms, relative to each other. Only terms that are wished for count. */
                weights?: {
                    /** @description What diners think of it. 1 when absent. */
                    votes?: number;
                    /** @description The way there. 0.3 when absent. */
                    distance?: number;
                    /** @description How long it stays open. 0.5 when absent. */
                    open?: number;
                    /** @description The price level. 0.3 when absent. */
                    price?: number;
                    /** @description The cuisines wished for. 0.5 when absent. */
                    cuisines?: number;
                    /** @description The cuisines to avoid. 1 when absent. */
                    cuisines_avoided?: number;
                    /** @description What the party cannot do without. 1 when absent. */
                    must_haves?: number;
                };
            };
            /**
             * @description What votes are like in general, taken from all restaurants of the call or from those of the same cuisine. Counts as much as ten votes; restaurants without votes are ranked by it. all when absent.
             * @enum {string}
             */
            prior?: "all" | "cuisine";
            /** @description true: candidates differ in cuisine and area (maximal marginal relevance over the first 100, λ = 0.8). The first stays the first. false when absent. */
            diversity?: boolean;
            /** @description Reviews of these restaurants, as list_reviews gives them. Each counts as one vote of the kind that its text expresses, beside the votes; the reasons say so and quote it. */
            reviews?: unknown[];
            /**
             * @description best: the first candidate. random: any of the candidates, as the original did. best when absent.
             * @enum {string}
             */
            pick?: "best" | "random";
            /** @description Makes pick "random" repeatable. */
            seed?: number;
            /**
             * @description Language of the texts; the reasons behind them are the same in both. en when absent.
             * @enum {string}
             */
            lang?: "en" | "zh";
            /** @description true: one malformed record fails the call. false: it is named in rejected. false when absent. */
            strict?: boolean;
        };
        AnalyzeBody: {
            /** @description Records as the search tools give them, unchanged: at least id, name and sentiment {likes, neutral, dislikes}. Other keys pass through. */
            restaurants: unknown[];
            /**
             * @description sentiment_likes: by number of likes. combined_sentiment: by the share of likes and neutral among all votes. bayesian: by the share expected from the votes and from what votes are like in general, less a margin for doubt; few votes prove little. wilson: by the lower bound of that share. sentiment_likes when absent.
             * @enum {string}
             */
            ranking_method?: "sentiment_likes" | "combined_sentiment" | "bayesian" | "wilson";
            /** @description Reviews of these restaurants, as list_reviews gives them. Each counts as one vote of the kind that its text expresses, beside the votes. */
            reviews?: unknown[];
            /** @description true: one malformed record fails the call. false: it is named in rejected. false when absent. */
            strict?: boolean;
        };
        VoteBody: {
            /**
             * @description What the caller thinks of it, in place of an earlier vote.
             * @enum {string}
             */
            vote: "like" | "neutral" | "dislike";
        };
        /** @description Figures of the ranking. */
        AnalysisSummary: {
            /** @description Records given. */
            total_restaurants: number;
            /** @description Of those, how many have votes or reviews. */
            valid_restaurants: number;
            /** @description Of those, how many are candidates. */
            candidates_selected: number;
            /**
             * @description By which it was ranked.
             * @enum {string}
             */
            ranking_method: "sentiment_likes" | "combined_sentiment" | "bayesian" | "wilson";
            /** @description Means over the valid ones. */
            average_sentiment: {
                /** @description Likes of one restaurant. */
                likes: number;
                /** @description Neutral votes of one restaurant. */
                neutral: number;
                /** @description Dislikes of one restaurant. */
                dislikes: number;
            };
            /** @description Of all ranked, in percent. */
            top_score: number;
            /** @description Of all ranked, in percent. */
            bottom_score: number;
            /** @description Between the two. */
            score_range: number;
            /** @description How much of what was given could be used. */
            data_quality: {
                /** @description Records given. */
                total_input_restaurants: number;
                /** @description Could be read, and have votes or reviews. */
                valid_restaurants: number;
                /** @description All others. */
                filtered_restaurants: number;
                /** @description Share of the valid ones. */
                data_completeness_rate: number;
                /** @description Could not be read. */
                malformed_restaurants?: number;
                /** @description Could be read, have nothing to go by. */
                restaurants_without_votes?: number;
            };
            /** @description How sure the recommendation is. */
            recommendation_confidence: {
                /** @description In percent. */
                recommendation_score: number;
                /** @description Share of all ranked whose score is not higher. */
                score_percentile: number;
                /** @description Points above the mean of all ranked. */
                score_above_average: number;
                /** @description Those that it was preferred to by another measure, or by chance. */
                candidates_with_higher_score: number;
                /** @description How probable it is that the first candidate is better than the second, in percent. */
                chance_ahead_of_second?: number;
                /**
                 * @description high: chance from 80 % and at least 30 votes on the first; low: under 60 %, or few votes.
                 * @enum {string}
                 */
                level?: "high" | "medium" | "low";
            };
        };
        /** @description Average votes and the range of scores. */
        AnalyzeSentimentResult: {
            /** @description Figures over all restaurants. */
            sentiment_analysis: {
                /** @description Records that could be read. */
                restaurant_count: number;
                /** @description Likes of one restaurant. */
                average_likes: number;
                /** @description Neutral votes of one restaurant. */
                average_neutral: number;
                /** @description Dislikes of one restaurant. */
                average_dislikes: number;
                /** @description In percent. */
                top_sentiment_score: number;
                /** @description In percent. */
                bottom_sentiment_score: number;
                /**
                 * @description By which it was ranked.
                 * @enum {string}
                 */
                ranking_method: "sentiment_likes" | "combined_sentiment" | "bayesian" | "wilson";
                /**
                 * @description What the figures are from; none: from what votes are like in general.
                 * @enum {string}
                 */
                sentiment_source?: "votes" | "reviews" | "both" | "none";
                /** @description What the reviews speak of. */
                aspects?: components["schemas"]["AspectOpinion"][];
            };
            /** @description Records that could be read. */
            restaurant_count: number;
            reviews?: components["schemas"]["ReviewsUsed"];
            /**
             * @description By which it was ranked.
             * @enum {string}
             */
            ranking_method: "sentiment_likes" | "combined_sentiment" | "bayesian" | "wilson";
            /** @description Records that were left out. */
            rejected: components["schemas"]["Rejected"][];
            /**
             * Format: date-time
             * @description When it was answered.
             */
            timestamp: string;
        };
        /** @description A part of the city by the name that people use. */
        Area: {
            /** @description The canonical English name, as searches take it. */
            name: string;
            /** @description The name in the language asked for. */
            label: string;
            /** @description Other spellings that searches take. */
            aliases: string[];
            /** @description The administrative district. */
            district: string;
            /** @description About its middle. */
            centre: components["schemas"]["Location"];
            /** @description Restaurants. */
            count: number;
        };
        /** @description What `district` may be. */
        Areas: {
            /** @description The regions with their areas. */
            regions: {
                /** @description The canonical English name, as searches take it. */
                name: string;
                /** @description The name in the language asked for. */
                label: string;
                /** @description Restaurants. */
                count: number;
                /** @description The areas of the region. */
                areas: components["schemas"]["Area"][];
            }[];
            /** @description The administrative districts. */
            districts: {
                /** @description The canonical English name, as searches take it. */
                name: string;
                /** @description The name in the language asked for. */
                label: string;
                /** @description Restaurants. */
                count: number;
            }[];
            /** @description Of which data it is. */
            metadata: {
                /** @description Grows by one with each change of the data. */
                generation: number;
            };
        };
        /** @description What reviews say of one aspect. */
        AspectOpinion: {
            /**
             * @description Of what the words speak.
             * @enum {string}
             */
            aspect: "food" | "service" | "ambience" | "price" | "cleanliness" | "waiting" | "location" | "miscellaneous";
            /** @description In favour. */
            likes: number;
            /** @description Neither for nor against. */
            neutral: number;
            /** @description Against. */
            dislikes: number;
            /** @description The clearest words. */
            quotes: {
                /** @description Position in reviews. */
                index: number;
                /**
                 * @description What the words express.
                 * @enum {string}
                 */
                polarity: "like" | "neutral" | "dislike";
                /** @description The words themselves. */
                text: string;
            }[];
        };
        /** @description Bounds in degrees. */
        Box: {
            /** @description Latitude of the southern edge. */
            south: number;
            /** @description Longitude of the western edge. */
            west: number;
            /** @description Latitude of the northern edge. */
            north: number;
            /** @description Longitude of the eastern edge. */
            east: number;
        };
        /** @description How one call went. */
        CallExplanation: {
            /** @description The X-Call-Id of the answer. */
            callId: string;
            /** @description Which was called. */
            server: string;
            /** @description Which was called. */
            tool: string;
            /** @description The X-Request-Id of the answer. */
            requestId?: string;
            /** @description Milliseconds since the epoch. */
            startedAt: number;
            /** @description Of the whole call. */
            durationMs: number;
            /** @description answered, or the code of the error. */
            outcome: string;
            /** @description In the order in which they began. */
            attempts: {
                /** @description 1 is the first. */
                attempt: number;
                /** @description Where it was sent. */
                endpoint: string;
                /** @description Why this endpoint: the picker, affinity, retry or hedge. */
                picked: string;
                /** @description How long it waited for a place. */
                queuedMs: number;
                /** @description How many waited before it. */
                queuedBehind: number;
                /** @description Of this attempt. */
                durationMs: number;
                /** @description answered, or the code of the error. */
                outcome: string;
                /** @description Those it had to wait for. */
                probes?: {
                    /**
                     * @description What was probed.
                     * @enum {string}
                     */
                    of: "connection" | "breaker";
                    /** @description Of the probe. */
                    durationMs: number;
                    /** @description Whether the attempt could go on. */
                    succeeded: boolean;
                }[];
            }[];
        };
        /** @description One vote. */
        CastVote: {
            /** @description The id of a restaurant. */
            restaurant_id: string;
            /**
             * @description What the voter thinks of it.
             * @enum {string}
             */
            vote: "like" | "neutral" | "dislike";
            /**
             * Format: date-time
             * @description When the vote was given or changed.
             */
            voted_at: string;
        };
        /** @description One side of a comparison. */
        Compared: {
            /** @description Of the restaurant. */
            id: string;
            /** @description Of the restaurant. */
            name: string;
            /** @description 1 is the best. */
            rank: number;
        };
        /** @description Why one restaurant stands before another. */
        Comparison: {
            /** @description The one that stands before. */
            first: components["schemas"]["Compared"];
            /** @description The one that stands behind. */
            second: components["schemas"]["Compared"];
            /** @description The weightiest first. */
            reasons: ({
                /**
                 * @description How far apart their scores are.
                 * @constant
                 */
                kind: "lead";
                /** @description Score of the first. */
                first: number;
                /** @description Score of the second. */
                second: number;
                /** @description Points between them; negative where the order is by a count. */
                lead: number;
                /** @description How probable it is, going by the doubt in the votes, that the first is the better one. */
                chance: number;
            } | {
                /**
                 * @description A figure in which they differ.
                 * @constant
                 */
                kind: "difference";
                /**
                 * @description Which figure.
                 * @enum {string}
                 */
                in: "votes" | "distance" | "open" | "price" | "cuisines" | "cuisines_avoided" | "must_haves" | "likes" | "total_votes" | "content_share" | "order_given";
                /**
                 * @description Of both figures.
                 * @enum {string}
                 */
                unit: "points" | "votes" | "percent" | "position";
                /** @description Figure of the first. */
                first: number;
                /** @description Figure of the second. */
                second: number;
                /**
                 * @description Whom it speaks for.
                 * @enum {string}
                 */
                favours: "first" | "second" | "neither";
            } | {
                /**
                 * @description Diversity changed the order.
                 * @constant
                 */
                kind: "diversified";
                /** @description Rank of the first before diversity. */
                first: number;
                /** @description Rank of the second before diversity. */
                second: number;
            })[];
            /** @description Rendered from the reasons: each of its numbers is in them. */
            text: string;
        };
        /** @description What `cuisine` may be. */
        Cuisines: {
            /** @description The most frequent first. */
            cuisines: {
                /** @description The canonical English name, as searches take it. */
                name: string;
                /** @description The name in the language asked for. */
                label: string;
                /** @description Restaurants. */
                count: number;
            }[];
            /** @description Of which data it is. */
            metadata: {
                /** @description Grows by one with each change of the data. */
                generation: number;
            };
        };
        /** @description What was forgotten. */
        EraseVoterResult: {
            /** @description Votes that were there and are no longer. */
            erased: number;
            /** @description Grows by one with each change of the data. */
            generation: number;
        };
        /** @description Why a restaurant stands where it stands. */
        Explanation: {
            /** @description Of the restaurant. */
            id: string;
            /** @description Of the restaurant. */
            name: string;
            /** @description 1 is the best. */
            rank: number;
            /** @description In percent. */
            score: number;
            /**
             * @description What the figures are from; none: from what votes are like in general.
             * @enum {string}
             */
            sentiment_source: "votes" | "reviews" | "both" | "none";
            /** @description Of the methods that weigh; empty for the original ones. */
            terms: components["schemas"]["ScoreTerm"][];
            /** @description The weightiest first. */
            reasons: components["schemas"]["Reason"][];
            /** @description As sentences. */
            strengths: string[];
            /** @description As sentences. */
            cautions: string[];
            /** @description Rendered from the reasons: each of its numbers is in them. */
            text: string;
        };
        /** @description One value of a facet. */
        FacetCount: {
            /** @description As searches take it. */
            value: string;
            /** @description Restaurants that have it. */
            count: number;
            /** @description In the language asked for. */
            label?: string;
        };
        /** @description One fault in what was sent. */
        Fault: {
            /** @description Where: RFC 6901 pointer into the body, or into the parameters. */
            pointer: string;
            /** @description What is wrong there. */
            detail: string;
        };
        /** @description A restaurant as a search found it. */
        FoundPlace: {
            /** @description Stays the same over imports. */
            id: string;
            /** @description In the language asked for; names has the others. */
            name: string;
            /** @description As its source writes it. */
            address?: string;
            /** @description The area it is in, such as Tsim Sha Tsui, by its English name. */
            district?: string;
            /** @description The region that the area is in, such as Kowloon. */
            location_category?: string;
            /** @description Cuisines, despite the name; meals says what it serves when. */
            meal_type?: string[];
            /**
             * @description What a person pays, as a label; price_level sorts.
             * @enum {string}
             */
            price_range?: "Below $50" | "$51-100" | "$101-200" | "$201-400" | "$401-800" | "Above $801" | "Not specified";
            /** @description By kind of day; opening_hours is exact. Absent when unknown. */
            operating_hours?: components["schemas"]["OperatingHours"];
            sentiment: components["schemas"]["Votes"];
            /** @description What its source says besides, such as phone or website. */
            metadata?: {
                [key: string]: unknown;
            };
            /** @description By language: en, zh. */
            names?: {
                [key: string]: string;
            };
            /** @description Absent when unknown. */
            location?: components["schemas"]["Location"];
            /** @description One of the administrative districts, by its English name. */
            administrative_district?: string;
            /** @description As list_cuisines names them. */
            cuisines?: string[];
            /** @description 1 (cheap) to 4 (dear); absent when unknown. */
            price_level?: number;
            /** @description In the syntax of OpenStreetMap, as it came. */
            opening_hours?: string;
            /** @description IANA name, such as Asia/Hong_Kong: its hours are in it. */
            time_zone?: string;
            /** @description Which meals it is open for; unknown where its hours are. */
            meals?: {
                /**
                 * @description Whether it serves breakfast.
                 * @enum {string}
                 */
                breakfast: "yes" | "no" | "unknown";
                /**
                 * @description Whether it serves lunch.
                 * @enum {string}
                 */
                lunch: "yes" | "no" | "unknown";
                /**
                 * @description Whether it serves dinner.
                 * @enum {string}
                 */
                dinner: "yes" | "no" | "unknown";
            };
            /**
             * Format: date-time
             * @description When it first came into the data.
             */
            listed_at?: string;
            /** @description Where the record comes from. */
            sources?: components["schemas"]["Source"][];
            /** @description How good it is by its votes; 0.5 is indifferent. */
            score?: number;
            /** @description Metres from the point searched near. */
            distance_m?: number;
            /** @description At the time asked for; now where only `fields` names it. */
            open?: components["schemas"]["Openness"];
        };
        /** @description What this process rests on, part by part. */
        HealthReport: {
            /**
             * @description error and shutting_down come with 503.
             * @enum {string}
             */
            status: "ok" | "degraded" | "error" | "shutting_down";
            /** @description What is up or degraded. */
            info: {
                [key: string]: {
                    /** @description up, degraded or down. */
                    status: string;
                };
            };
            /** @description What is down. */
            error: {
                [key: string]: {
                    /** @description up, degraded or down. */
                    status: string;
                };
            };
            /** @description Both. */
            details: {
                [key: string]: {
                    /** @description up, degraded or down. */
                    status: string;
                };
            };
        };
        /** @description A point (WGS 84). */
        Location: {
            /** @description Latitude in degrees. */
            lat: number;
            /** @description Longitude in degrees. */
            lng: number;
        };
        /** @description One address of a server. */
        McpEndpoint: {
            /** @description host:port, as the actions of operators take it. */
            endpoint: string;
            /**
             * @description Of this endpoint.
             * @enum {string}
             */
            status: "unknown" | "healthy" | "degraded" | "unhealthy" | "draining";
            /** @description Its share of the calls, relative to the others. */
            weight: number;
            /**
             * @description Of its calls.
             * @enum {string}
             */
            breaker: "closed" | "half-open" | "open";
            /**
             * @description Of opening connections to it.
             * @enum {string}
             */
            connectBreaker: "closed" | "half-open" | "open";
            /** @description Moving average over the last calls. */
            latencyMs: number;
            /** @description Over the last calls. */
            successRate: number;
            /** @description How long it asked to be left alone. */
            restMs?: number;
            /** @description Places for calls. */
            limit: {
                /** @description Calls at a time. */
                maxSize: number;
                /** @description Calls that are out. */
                leased: number;
            };
            /** @description Connections to one endpoint. */
            pool: {
                /** @description Kept open at least. */
                minSize: number;
                /** @description Open at most. */
                maxSize: number;
                /** @description Open now. */
                open: number;
                /** @description About to be. */
                opening?: number;
                /** @description Open and unused. */
                idle: number;
                /** @description In use. */
                leased: number;
                /** @description Beyond maxSize for a while. */
                overflow?: number;
                /** @description Calls that wait for one. */
                pending?: number;
                /** @description Opened so far. */
                created: number;
                /** @description Calls that found one open. */
                reused?: number;
                /** @description Could not be opened. */
                createFailed?: number;
                /** @description Times that there was none. */
                exhausted?: number;
                /** @description Closed so far. */
                closed: number;
            };
            /** @description Checks in a row that failed. */
            consecutiveFailures: number;
            /** @description Of the last check that succeeded. */
            responseTimeMs?: number;
            /** @description Milliseconds since the epoch. */
            lastCheckAt?: number;
            /** @description Why the last check failed. */
            lastError?: string;
        };
        /** @description One MCP server: its health, tools and connections. */
        McpServer: {
            /** @description Its name. */
            server: string;
            /**
             * @description The best of its endpoints.
             * @enum {string}
             */
            status: "unknown" | "healthy" | "degraded" | "unhealthy" | "draining";
            /** @description Without it this process is not up. */
            required: boolean;
            /** @description Takes calls. */
            healthy: boolean;
            /** @description Where it is. */
            endpoints: components["schemas"]["McpEndpoint"][];
            /** @description Who waits for a place. */
            queue: {
                /** @description Calls that wait for a place at any endpoint. */
                pending: number;
                /** @description The same by priority. */
                pendingByPriority: {
                    /** @description Of high priority. */
                    high: number;
                    /** @description Of normal priority. */
                    normal: number;
                    /** @description Of low priority. */
                    low: number;
                };
                /** @description How long the first of them waits. */
                oldestWaitMs: number;
            };
            /**
             * @description Where tokens are asked for.
             * @enum {string}
             */
            tokenBreaker?: "closed" | "half-open" | "open";
            /** @description The tools that it has. */
            tools: string[];
            pool?: components["schemas"]["Pool"];
        };
        /** @description All MCP servers, and figures of the last while. */
        McpServers: {
            /** @description Each server. */
            servers: components["schemas"]["McpServer"][];
            /** @description Over all servers, and for each. */
            statistics: {
                /** @description Open now. */
                totalConnections?: number;
                /** @description In use. */
                activeConnections?: number;
                /** @description Places that are free. */
                availableConnections?: number;
                /** @description Places that are taken. */
                busyConnections?: number;
                /** @description Could not be opened. */
                failedConnections?: number;
                /** @description Opened so far. */
                connectionsCreated?: number;
                /** @description Calls that found one open. */
                connectionsReused?: number;
                /** @description Calls. */
                totalRequests: number;
                /** @description Calls that failed. */
                failedRequests: number;
                /** @description Of a call. */
                averageLatencyMs?: number;
                /** @description Times that there was no connection. */
                poolExhaustedCount?: number;
                /** @description Calls that wait for a place. */
                waiters?: number;
                /** @description Take calls. */
                healthyEndpoints?: number;
                /** @description Do not. */
                unhealthyEndpoints?: number;
                /** @description By server. */
                servers: {
                    [key: string]: {
                        /** @description Calls. */
                        totalRequests: number;
                        /** @description Calls that failed. */
                        failedRequests: number;
                        /** @description Over the last while. */
                        callsPerSecond?: number;
                        /** @description Of a call. */
                        averageLatencyMs?: number;
                        /** @description Half of the calls are faster. */
                        p50Ms: number;
                        /** @description 95 % of the calls are faster. */
                        p95Ms: number;
                        /** @description 99 % of the calls are faster. */
                        p99Ms: number;
                        /** @description Places that this traffic needs, with head room. */
                        suggestedSize: number;
                        /** @description Those that are open. */
                        connections?: {
                            /** @description host:port. */
                            endpoint: string;
                            /** @description Milliseconds since the epoch. */
                            createdAt: number;
                            /** @description Calls so far. */
                            useCount: number;
                            /** @description A call is out. */
                            busy: boolean;
                            /** @description Calls that are out. */
                            load: number;
                        }[];
                    };
                };
            };
        };
        /** @description The tools of all servers. */
        McpTools: {
            /** @description By server. */
            tools: {
                [key: string]: {
                    /** @description By which it is called. */
                    name: string;
                    /** @description For people. */
                    title?: string;
                    /** @description For models. */
                    description?: string;
                    /** @description JSON Schema. */
                    inputSchema: Record<string, never>;
                    /** @description JSON Schema. */
                    outputSchema?: Record<string, never>;
                    /** @description Hints, as MCP defines them. */
                    annotations?: Record<string, never>;
                }[];
            };
        };
        /** @description Neither an error nor a choice. */
        NothingFound: {
            /**
             * @description Nothing matches the criteria.
             * @constant
             */
            outcome: "nothing_found";
            /**
             * @description There was nothing to reason about.
             * @constant
             */
            degraded: false;
            /** @description There is none. */
            recommendation: null;
            /** @description What came of it, as a sentence in the language asked for. */
            message: string;
            /** @description The best first, at most as many as asked for. */
            candidates: components["schemas"]["FoundPlace"][];
            /** @description Candidates in this answer. */
            candidate_count: number;
            /** @description Restaurants that match the criteria. */
            total: number;
            /** @description Of those, how many went into the choice: the ones voted best. */
            considered: number;
            /** @description Of the search. */
            metadata: components["schemas"]["SearchMetadata"];
            /**
             * Format: date-time
             * @description When it was answered.
             */
            timestamp: string;
        };
        /** @description Whether it is open. Times are the restaurant's own: 2026-11-21T22:30. */
        Openness: {
            /**
             * @description Serves guests at that time.
             * @constant
             */
            state: "open";
            /** @description Absent where it never closes. */
            until?: string;
        } | {
            /**
             * @description Does not serve guests at that time.
             * @constant
             */
            state: "closed";
            /** @description Absent where it does not open within a week. */
            opens_at?: string;
        } | {
            /**
             * @description Its hours are unknown.
             * @constant
             */
            state: "unknown";
        };
        /** @description Hours by kind of day. They cannot say that days of one kind differ: opening_hours can. */
        OperatingHours: {
            /** @description On any day from Monday to Friday: "HH:MM - HH:MM", past midnight where it ends earlier. */
            mon_fri: string[];
            /** @description On Saturday or Sunday: "HH:MM - HH:MM", past midnight where it ends earlier. */
            sat_sun: string[];
            /** @description On public holidays: "HH:MM - HH:MM", past midnight where it ends earlier. */
            public_holiday: string[];
        };
        /** @description A restaurant, with all of its fields or those asked for. */
        Place: {
            /** @description Stays the same over imports. */
            id: string;
            /** @description In the language asked for; names has the others. */
            name: string;
            /** @description As its source writes it. */
            address?: string;
            /** @description The area it is in, such as Tsim Sha Tsui, by its English name. */
            district?: string;
            /** @description The region that the area is in, such as Kowloon. */
            location_category?: string;
            /** @description Cuisines, despite the name; meals says what it serves when. */
            meal_type?: string[];
            /**
             * @description What a person pays, as a label; price_level sorts.
             * @enum {string}
             */
            price_range?: "Below $50" | "$51-100" | "$101-200" | "$201-400" | "$401-800" | "Above $801" | "Not specified";
            /** @description By kind of day; opening_hours is exact. Absent when unknown. */
            operating_hours?: components["schemas"]["OperatingHours"];
            sentiment: components["schemas"]["Votes"];
            /** @description What its source says besides, such as phone or website. */
            metadata?: {
                [key: string]: unknown;
            };
            /** @description By language: en, zh. */
            names?: {
                [key: string]: string;
            };
            /** @description Absent when unknown. */
            location?: components["schemas"]["Location"];
            /** @description One of the administrative districts, by its English name. */
            administrative_district?: string;
            /** @description As list_cuisines names them. */
            cuisines?: string[];
            /** @description 1 (cheap) to 4 (dear); absent when unknown. */
            price_level?: number;
            /** @description In the syntax of OpenStreetMap, as it came. */
            opening_hours?: string;
            /** @description IANA name, such as Asia/Hong_Kong: its hours are in it. */
            time_zone?: string;
            /** @description Which meals it is open for; unknown where its hours are. */
            meals?: {
                /**
                 * @description Whether it serves breakfast.
                 * @enum {string}
                 */
                breakfast: "yes" | "no" | "unknown";
                /**
                 * @description Whether it serves lunch.
                 * @enum {string}
                 */
                lunch: "yes" | "no" | "unknown";
                /**
                 * @description Whether it serves dinner.
                 * @enum {string}
                 */
                dinner: "yes" | "no" | "unknown";
            };
            /**
             * Format: date-time
             * @description When it first came into the data.
             */
            listed_at?: string;
            /** @description Where the record comes from. */
            sources?: components["schemas"]["Source"][];
        };
        /** @description Connections to one server, in figures. */
        Pool: {
            /** @description Whose connections. */
            server_name: string;
            /** @description Calls at a time, over all endpoints. */
            pool_size: number;
            /** @description Places that are free. */
            available: number;
            /** @description Places that are taken. */
            in_use: number;
            /** @description Connections opened. */
            created: number;
            /** @description Calls that found a connection open. */
            reused: number;
            /** @description Calls. */
            total_requests: number;
            /** @description Of the calls that needed a connection, how many found one open. */
            reuse_rate: number;
        };
        /** @description Connections to all servers, in figures. */
        PoolStats: {
            /** @description Always true. */
            success: boolean;
            /** @description By server. */
            pools: {
                [key: string]: components["schemas"]["Pool"];
            };
            /** @description Servers. */
            total_pools: number;
            /** @description Places that are taken, over all servers. */
            total_in_use: number;
        };
        /** @description What went wrong (RFC 9457). */
        Problem: {
            /** @description about:blank: the code says more than a page would. */
            type: string;
            /** @description The status in words. */
            title: string;
            /** @description That of the answer. */
            status: number;
            /** @description What went wrong, for a person. */
            detail: string;
            /** @description What went wrong, for a program: INPUT_INVALID, UPSTREAM_FAILED, … */
            code: string;
            /** @description The X-Request-Id of the answer; the log has it, too. */
            request_id: string;
            /** @description The faults in what was sent, each with its place. */
            errors?: components["schemas"]["Fault"][];
            /** @description For each unknown name the nearest known ones. */
            suggestions?: {
                [key: string]: string[];
            };
            /** @description All names that would have been known. */
            accepted?: string[];
            /** @description By region all areas, where one was unknown. */
            available_districts?: {
                [key: string]: string[];
            };
        };
        /** @description A choice with its reasons. */
        RankedRecommendation: {
            /**
             * @description ranked_by_prior: none of the restaurants has votes, the prior alone stands for them.
             * @enum {string}
             */
            outcome: "ranked" | "ranked_by_prior";
            /**
             * @description The reasoning took part.
             * @constant
             */
            degraded: false;
            /** @description The one to take. */
            recommendation: components["schemas"]["FoundPlace"];
            /**
             * @description By which it was ranked.
             * @enum {string}
             */
            ranking_method: "sentiment_likes" | "combined_sentiment" | "bayesian" | "wilson";
            /** @description Of each candidate, in order. */
            explanations: components["schemas"]["Explanation"][];
            /** @description Why the first candidate is before the second. */
            why_first?: components["schemas"]["Comparison"];
            analysis_summary: components["schemas"]["AnalysisSummary"];
            /** @description Records that were left out. */
            rejected: components["schemas"]["Rejected"][];
            /** @description What came of it, as a sentence in the language asked for. */
            message: string;
            /** @description The best first, at most as many as asked for. */
            candidates: components["schemas"]["FoundPlace"][];
            /** @description Candidates in this answer. */
            candidate_count: number;
            /** @description Restaurants that match the criteria. */
            total: number;
            /** @description Of those, how many went into the choice: the ones voted best. */
            considered: number;
            /** @description Of the search. */
            metadata: components["schemas"]["SearchMetadata"];
            /**
             * Format: date-time
             * @description When it was answered.
             */
            timestamp: string;
        };
        /** @description Who read the texts. */
        ReadBy: {
            /** @description Texts read by a language model. */
            llm: number;
            /** @description Texts read by the model in the server. */
            local: number;
            /** @description At least one was not read by the language model. */
            degraded: boolean;
            /** @description Why not, as codes, each once. */
            reasons: string[];
        };
        /** @description One reason, with its numbers: kind says which. */
        Reason: {
            /**
             * @description What it is ranked by.
             * @constant
             */
            kind: "score";
            /**
             * @description Whether it speaks for the place, against it, or neither.
             * @enum {string}
             */
            tone: "strength" | "caution" | "fact";
            /**
             * @description Of ranking.
             * @enum {string}
             */
            method: "sentiment_likes" | "combined_sentiment" | "bayesian" | "wilson";
            /** @description In percent: what the place is ranked by, or its share of likes. */
            score: number;
        } | {
            /**
             * @description Its votes.
             * @constant
             */
            kind: "votes";
            /**
             * @description Whether it speaks for the place, against it, or neither.
             * @enum {string}
             */
            tone: "strength" | "caution" | "fact";
            /** @description In favour. */
            likes: number;
            /** @description Neither for nor against. */
            neutral: number;
            /** @description Against. */
            dislikes: number;
            /** @description All of them. */
            total: number;
            /** @description Share of those in favour. */
            liked: number;
        } | {
            /**
             * @description Its reviews, read.
             * @constant
             */
            kind: "reviews";
            /**
             * @description Whether it speaks for the place, against it, or neither.
             * @enum {string}
             */
            tone: "strength" | "caution" | "fact";
            /** @description In favour. */
            likes: number;
            /** @description Neither for nor against. */
            neutral: number;
            /** @description Against. */
            dislikes: number;
            /** @description All of them. */
            total: number;
            /** @description Share of those in favour. */
            liked: number;
        } | {
            /**
             * @description How far its votes can be trusted.
             * @constant
             */
            kind: "interval";
            /**
             * @description Whether it speaks for the place, against it, or neither.
             * @enum {string}
             */
            tone: "strength" | "caution" | "fact";
            /** @description Lower bound of the true share of likes. */
            low: number;
            /** @description Upper bound. */
            high: number;
            /** @description How probable it is that the true share lies between, in percent. */
            level: number;
        } | {
            /**
             * @description What stands in for votes that it has not.
             * @constant
             */
            kind: "prior";
            /**
             * @description Whether it speaks for the place, against it, or neither.
             * @enum {string}
             */
            tone: "strength" | "caution" | "fact";
            /**
             * @description Whose votes: all, or those of the same cuisine.
             * @enum {string}
             */
            scope: "all" | "cuisine";
            /** @description Which cuisine. */
            cuisine?: string;
            /** @description Share of content votes in general. */
            mean: number;
            /** @description Votes that it counts as much as. */
            weight: number;
            /** @description Votes and reviews of the place itself. */
            votes: number;
        } | {
            /**
             * @description What reviews say of one aspect.
             * @constant
             */
            kind: "aspect";
            /**
             * @description Whether it speaks for the place, against it, or neither.
             * @enum {string}
             */
            tone: "strength" | "caution" | "fact";
            /**
             * @description Of what.
             * @enum {string}
             */
            aspect: "food" | "service" | "ambience" | "price" | "cleanliness" | "waiting" | "location" | "miscellaneous";
            /** @description In favour. */
            likes: number;
            /** @description Neither for nor against. */
            neutral: number;
            /** @description Against. */
            dislikes: number;
            /** @description All of them. */
            total: number;
            /** @description Words of a review, as evidence. */
            quote?: string;
        } | {
            /**
             * @description The way there.
             * @constant
             */
            kind: "distance";
            /**
             * @description Whether it speaks for the place, against it, or neither.
             * @enum {string}
             */
            tone: "strength" | "caution" | "fact";
            /** @description Metres, as the crow flies. */
            distance_m: number;
            /** @description Metres that were said to be near enough. */
            walk_m?: number;
        } | {
            /**
             * @description Whether it is open when the party comes.
             * @constant
             */
            kind: "open";
            /**
             * @description Whether it speaks for the place, against it, or neither.
             * @enum {string}
             */
            tone: "strength" | "caution" | "fact";
            /**
             * @description At the arrival.
             * @enum {string}
             */
            state: "open" | "closed" | "unknown";
            /** @description When it closes, in the place's own time. */
            until?: string;
            /** @description Minutes it stays open from the arrival on. */
            open_min?: number;
            /** @description Minutes wished for. */
            stay_min?: number;
        } | {
            /**
             * @description What it costs.
             * @constant
             */
            kind: "price";
            /**
             * @description Whether it speaks for the place, against it, or neither.
             * @enum {string}
             */
            tone: "strength" | "caution" | "fact";
            /** @description 1 (cheap) to 4; absent when unknown. */
            price_level?: number;
            /** @description Levels wished for. */
            wanted: number[];
        } | {
            /**
             * @description What it cooks.
             * @constant
             */
            kind: "cuisines";
            /**
             * @description Whether it speaks for the place, against it, or neither.
             * @enum {string}
             */
            tone: "strength" | "caution" | "fact";
            /** @description Cuisines wished for. */
            wanted: string[];
            /** @description Those of them that the place has. */
            matched: string[];
        } | {
            /**
             * @description What it should not cook.
             * @constant
             */
            kind: "cuisines_avoided";
            /**
             * @description Whether it speaks for the place, against it, or neither.
             * @enum {string}
             */
            tone: "strength" | "caution" | "fact";
            /** @description Cuisines to avoid. */
            avoided: string[];
            /** @description Those of them that the place has. */
            matched: string[];
        } | {
            /**
             * @description What the party cannot do without.
             * @constant
             */
            kind: "must_have";
            /**
             * @description Whether it speaks for the place, against it, or neither.
             * @enum {string}
             */
            tone: "strength" | "caution" | "fact";
            /** @description As it was asked for. */
            what: string;
            /**
             * @description Whether the place has it.
             * @enum {string}
             */
            met: "yes" | "no" | "unknown";
        } | {
            /**
             * @description What its record does not say.
             * @constant
             */
            kind: "unknown";
            /**
             * @description Whether it speaks for the place, against it, or neither.
             * @enum {string}
             */
            tone: "strength" | "caution" | "fact";
            /**
             * @description Wished for, and not in the record.
             * @enum {string}
             */
            what: "distance" | "price" | "cuisines";
        } | {
            /**
             * @description Moved so that candidates differ.
             * @constant
             */
            kind: "diversity";
            /**
             * @description Whether it speaks for the place, against it, or neither.
             * @enum {string}
             */
            tone: "strength" | "caution" | "fact";
            /** @description Where it would be without diversity. */
            from_rank: number;
            /** @description Where it is. */
            to_rank: number;
        };
        /** @description A ranking and the one to take. */
        RecommendResult: {
            /** @description The record of the one recommended, as it came. */
            recommendation: components["schemas"]["Place"];
            /** @description The best first. */
            candidates: components["schemas"]["Place"][];
            /** @description Candidates. */
            candidate_count: number;
            /** @description Of each candidate, in order. */
            explanations?: components["schemas"]["Explanation"][];
            /** @description Why the first candidate is before the second. */
            why_first?: components["schemas"]["Comparison"];
            reviews?: components["schemas"]["ReviewsUsed"];
            analysis_summary: components["schemas"]["AnalysisSummary"];
            /**
             * @description By which it was ranked.
             * @enum {string}
             */
            ranking_method: "sentiment_likes" | "combined_sentiment" | "bayesian" | "wilson";
            /** @description Records that were left out. */
            rejected: components["schemas"]["Rejected"][];
            /**
             * Format: date-time
             * @description When it was answered.
             */
            timestamp: string;
        };
        /** @description A choice, told apart by outcome. */
        RecommendationResult: components["schemas"]["RankedRecommendation"] | components["schemas"]["UnrankedRecommendation"] | components["schemas"]["NothingFound"];
        /** @description A record that was left out, and why. */
        Rejected: {
            /** @description Position in the list given. */
            index: number;
            /** @description Of the record, where it has one. */
            id?: string;
            /** @description RFC 6901 pointer into the record. */
            pointer: string;
            /** @description What is wrong there. */
            detail: string;
        };
        /** @description What became of each server. */
        ReloadReport: {
            /** @description New in the file. */
            added: string[];
            /** @description Described otherwise than before. */
            replaced: string[];
            /** @description No longer in the file. */
            removed: string[];
            /** @description As before. */
            unchanged: string[];
            /** @description Endpoints of the servers that were added or replaced. */
            started: {
                /** @description Answered. */
                successful: number;
                /** @description Did not answer. */
                failed: number;
                /** @description Both. */
                total: number;
            };
        };
        /** @description One restaurant. */
        RestaurantResult: {
            /** @description The record. */
            restaurant: components["schemas"]["FoundPlace"];
            /** @description Of which data it is, and whom to credit. */
            metadata: {
                /** @description Grows by one with each change of the data. */
                generation: number;
                /** @description What the sources' licences ask to be shown. */
                attribution: string[];
            };
        };
        /** @description What someone wrote about a restaurant. */
        Review: {
            /** @description Of the review. */
            id: string;
            /** @description Of the restaurant it speaks of. */
            restaurant_id: string;
            /** @description As it was written. */
            text: string;
            /** @description BCP 47: en, zh-Hant, yue; und when the source does not say. */
            language: string;
            /** @description 1 to 5, where the writer gave any. */
            stars?: number;
            /**
             * Format: date
             * @description The day, in the restaurant's own calendar.
             */
            date: string;
            /** @description Where the review comes from. */
            source: components["schemas"]["Source"];
        };
        /** @description One page of what was written about a restaurant. */
        ReviewsResult: {
            /** @description The newest first. */
            reviews: components["schemas"]["Review"][];
            /** @description Reviews on this page. */
            count: number;
            /** @description Reviews on all pages. */
            total: number;
            /** @description Absent on the last page. */
            next_cursor?: string;
            /** @description Of which data it is, and whom to credit. */
            metadata: {
                /** @description Grows by one with each change of the data. */
                generation: number;
                /** @description What the sources' licences ask to be shown. */
                attribution: string[];
            };
        };
        /** @description What became of the reviews given. */
        ReviewsUsed: {
            /** @description Reviews that could be read. */
            review_count: number;
            /** @description Of those, how many speak of one of the restaurants. */
            matched: number;
            read_by: components["schemas"]["ReadBy"];
            /** @description Reviews that were left out. */
            rejected: components["schemas"]["Rejected"][];
        };
        /** @description One addend of a score. */
        ScoreTerm: {
            /**
             * @description What counts.
             * @enum {string}
             */
            term: "votes" | "distance" | "open" | "price" | "cuisines" | "cuisines_avoided" | "must_haves";
            /** @description Its share of all weights, 0..1. */
            weight: number;
            /** @description How well the place does in it. */
            value: number;
            /** @description 100 × weight × value: the points add up to the score. */
            points: number;
        };
        /** @description The criteria as they were understood. */
        SearchCriteria: {
            /** @description As they were given. */
            districts?: string[];
            /** @description The areas they stand for. */
            normalized_districts?: string[];
            /** @description On which level each of the districts was found. */
            taken_as?: {
                /** @description As it was given. */
                given?: string;
                /** @description area, district or region. */
                level: string;
                /** @description What it was taken for, by its English name. */
                name: string;
            }[];
            /** @description In lower case. */
            meal_types?: string[];
            /** @description As it was given. */
            meal_day?: string;
            /** @description As it was given. */
            q?: string;
            /** @description As it was given. */
            near?: components["schemas"]["Location"];
            /** @description Metres around near. */
            radius_m?: number;
            /** @description As it was given. */
            box?: components["schemas"]["Box"];
            /** @description The time that was read, or now, to the minute. */
            open_at?: string;
            /** @description As list_cuisines names them. */
            cuisines?: string[];
            /** @description As they were given. */
            price_levels?: number[];
            /** @description As it was given. */
            min_score?: number;
            /** @description As it was given. */
            min_votes?: number;
            /** @description The order. */
            sort?: string;
        };
        /** @description How a search came about. */
        SearchExplanation: {
            /** @description Where candidates could be taken from; the one taken first. */
            plans: {
                /** @description The index that would give the candidates. */
                source: string;
                /** @description How many it would give, at most. */
                candidates: number;
            }[];
            /** @description How many of all places each filter leaves, one after another. */
            filters: {
                /** @description The criterion. */
                filter: string;
                /** @description Restaurants that it leaves. */
                left: number;
            }[];
            /** @description Why each place of the page stands where it does. */
            hits: {
                /** @description Of the restaurant. */
                id: string;
                /** @description What the order looked at; null where the place has no such value. */
                sorted_by: {
                    [key: string]: number | string | null;
                };
                /** @description Those asked for that it is known to serve. */
                meals: ("breakfast" | "lunch" | "dinner")[];
            }[];
        };
        /** @description What was understood of the search, and figures over all pages. */
        SearchMetadata: {
            /**
             * @description Which of the searches it was.
             * @enum {string}
             */
            search_type: "district" | "meal_type" | "combined" | "search";
            search_criteria: components["schemas"]["SearchCriteria"];
            /** @description Restaurants by area, over all pages. */
            district_counts?: {
                [key: string]: number;
            };
            /** @description Restaurants by meal, over all pages. */
            meal_type_counts?: {
                [key: string]: number;
            };
            /** @description When each meal asked for is: "07:00 - 11:29". */
            meal_periods?: {
                [key: string]: string;
            };
            /** @description Places left out because their hours are unknown. */
            unknown_hours?: number;
            /** @description Over all pages, the most frequent first. */
            facets?: {
                [key: string]: components["schemas"]["FacetCount"][];
            };
            explain?: components["schemas"]["SearchExplanation"];
            /** @description Ids of this page whose records were removed while it was put together. */
            missing?: string[];
            /** @description By region all areas that there are. */
            available_districts?: {
                [key: string]: string[];
            };
            /** @description Grows by one with each change of the data. */
            generation: number;
            /** @description What the sources' licences ask to be shown. */
            attribution: string[];
        };
        /** @description One page of what a search found. */
        SearchResult: {
            /** @description One page, in the order asked for. */
            restaurants: components["schemas"]["FoundPlace"][];
            /** @description Restaurants on this page. */
            count: number;
            /** @description Restaurants on all pages. */
            total: number;
            /** @description Absent on the last page. */
            next_cursor?: string;
            metadata: components["schemas"]["SearchMetadata"];
        };
        /** @description Where a record, or a part of it, comes from. */
        Source: {
            /** @description generated, openstreetmap, fehd, … */
            name: string;
            /** @description What of the record it gave; the whole record when absent. */
            gives?: string;
            /** @description SPDX identifier or name. */
            licence: string;
            /** @description What the licence asks to be shown wherever the place is. */
            attribution?: string;
            /** @description The record at its source. */
            url?: string;
            /**
             * @description How far the source is to be trusted.
             * @enum {string}
             */
            confidence: "high" | "medium" | "low" | "unknown";
        };
        /** @description What may have been meant. */
        Suggestion: {
            /**
             * @description What it is.
             * @enum {string}
             */
            kind: "restaurant" | "cuisine" | "area";
            /** @description To be shown. */
            text: string;
            /** @description Of a restaurant; of a cuisine or an area its name, as searches take it. */
            id: string;
            /** @description The area of a restaurant, by which branches of one name differ. */
            district?: string;
            /** @description Restaurants of a cuisine or area. */
            count?: number;
        };
        /** @description How a text may go on. */
        Suggestions: {
            /** @description The best first. */
            suggestions: components["schemas"]["Suggestion"][];
            /** @description Of which data it is. */
            metadata: {
                /** @description Grows by one with each change of the data. */
                generation: number;
            };
        };
        /** @description A choice without reasons. */
        UnrankedRecommendation: {
            /**
             * @description The reasoning failed: the result of the search, by its score, without reasons.
             * @constant
             */
            outcome: "unranked";
            /**
             * @description The reasoning took no part.
             * @constant
             */
            degraded: true;
            /** @description Why it took no part. */
            degraded_reason: {
                /** @description That of the problem which it would otherwise be. */
                code: string;
                /** @description The same for a person. */
                detail: string;
            };
            /** @description The first by its score. */
            recommendation: components["schemas"]["FoundPlace"];
            /** @description What came of it, as a sentence in the language asked for. */
            message: string;
            /** @description The best first, at most as many as asked for. */
            candidates: components["schemas"]["FoundPlace"][];
            /** @description Candidates in this answer. */
            candidate_count: number;
            /** @description Restaurants that match the criteria. */
            total: number;
            /** @description Of those, how many went into the choice: the ones voted best. */
            considered: number;
            /** @description Of the search. */
            metadata: components["schemas"]["SearchMetadata"];
            /**
             * Format: date-time
             * @description When it was answered.
             */
            timestamp: string;
        };
        /** @description A vote as it was counted. */
        VoteResult: {
            /** @description The id of a restaurant. */
            restaurant_id: string;
            /**
             * @description What the vote is now; none: there is none.
             * @enum {string}
             */
            vote: "like" | "neutral" | "dislike" | "none";
            /** @description All votes on the restaurant after this one. */
            sentiment: components["schemas"]["Votes"];
            /** @description Grows by one with each change of the data. */
            generation: number;
        };
        /** @description All that is kept of a voter. */
        VoterResult: {
            /** @description All votes of the voter. */
            votes: components["schemas"]["CastVote"][];
            /** @description Votes. */
            count: number;
        };
        /** @description Votes, one of each voter. */
        Votes: {
            /** @description Votes for it. */
            likes: number;
            /** @description Votes neither for nor against it. */
            neutral: number;
            /** @description Votes against it. */
            dislikes: number;
        };
    };
    responses: {
        /** @description The request cannot be read: no JSON, no object, nested too deep, a query that is no UTF-8. */
        BadRequest: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Only operators may. */
        Forbidden: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description There is nothing of this id or name. */
        NotFound: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The path does not answer to this method. */
        MethodNotAllowed: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                Allow: components["headers"]["Allow"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The request did not arrive within 30 s. */
        RequestTimeout: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The servers were not read from a file. */
        Conflict: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The body is larger than the path accepts. */
        PayloadTooLarge: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The body is not sent as application/json. */
        UnsupportedMediaType: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description A value cannot be accepted; errors points at each. */
        UnprocessableEntity: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Too many votes. */
        TooManyRequests: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                "Retry-After": components["headers"]["Retry-After"];
                RateLimit: components["headers"]["RateLimit"];
                "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The URL and the headers are longer than 16 KiB together. */
        RequestHeaderFieldsTooLarge: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description A bug; it was logged under the request id. */
        InternalServerError: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description A service behind this one failed, or broke its contract. */
        BadGateway: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                "X-Call-Id": components["headers"]["X-Call-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description A service behind this one is down, overloaded or without data. */
        ServiceUnavailable: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                "Retry-After": components["headers"]["Retry-After"];
                "X-Call-Id": components["headers"]["X-Call-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description A service behind this one did not answer by the deadline. */
        GatewayTimeout: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                "X-Call-Id": components["headers"]["X-Call-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
    };
    parameters: never;
    requestBodies: never;
    headers: {
        /** @description The methods that the path answers to. */
        Allow: string;
        /** @description Who may keep the answer, and for how long. */
        "Cache-Control": string;
        /** @description The language asked of the data; absent where none was asked for. */
        "Content-Language": string;
        /** @description Of this very answer: send it as If-None-Match to hear 304 while it would be the same. */
        ETag: string;
        /** @description rel=next: the URL of the next page, relative to this one; absent on the last page. */
        Link: string;
        /** @description How many requests are left under each policy, and in how many seconds they come back. */
        RateLimit: string;
        /** @description The policies: requests (q) within a time (w, seconds). */
        "RateLimit-Policy": string;
        /** @description Seconds after which another try makes sense. */
        "Retry-After": string;
        /** @description The signed pseudonym by which the caller’s votes are known. */
        "Set-Cookie": string;
        /** @description The calls behind the answer: what explainCall takes. */
        "X-Call-Id": string;
        /** @description Names the request in the log: as the caller sent it, or made up here. */
        "X-Request-Id": string;
    };
    pathItems: never;
}
export type ResizeBody = components['schemas']['ResizeBody'];
export type RecommendationBody = components['schemas']['RecommendationBody'];
export type SearchByDistrictBody = components['schemas']['SearchByDistrictBody'];
export type SearchByMealTypeBody = components['schemas']['SearchByMealTypeBody'];
export type SearchCombinedBody = components['schemas']['SearchCombinedBody'];
export type RecommendBody = components['schemas']['RecommendBody'];
export type AnalyzeBody = components['schemas']['AnalyzeBody'];
export type VoteBody = components['schemas']['VoteBody'];
export type AnalysisSummary = components['schemas']['AnalysisSummary'];
export type AnalyzeSentimentResult = components['schemas']['AnalyzeSentimentResult'];
export type Area = components['schemas']['Area'];
export type Areas = components['schemas']['Areas'];
export type AspectOpinion = components['schemas']['AspectOpinion'];
export type Box = components['schemas']['Box'];
export type CallExplanation = components['schemas']['CallExplanation'];
export type CastVote = components['schemas']['CastVote'];
export type Compared = components['schemas']['Compared'];
export type Comparison = components['schemas']['Comparison'];
export type Cuisines = components['schemas']['Cuisines'];
export type EraseVoterResult = components['schemas']['EraseVoterResult'];
export type Explanation = components['schemas']['Explanation'];
export type FacetCount = components['schemas']['FacetCount'];
export type Fault = components['schemas']['Fault'];
export type FoundPlace = components['schemas']['FoundPlace'];
export type HealthReport = components['schemas']['HealthReport'];
export type Location = components['schemas']['Location'];
export type McpEndpoint = components['schemas']['McpEndpoint'];
export type McpServer = components['schemas']['McpServer'];
export type McpServers = components['schemas']['McpServers'];
export type McpTools = components['schemas']['McpTools'];
export type NothingFound = components['schemas']['NothingFound'];
export type Openness = components['schemas']['Openness'];
export type OperatingHours = components['schemas']['OperatingHours'];
export type Place = components['schemas']['Place'];
export type Pool = components['schemas']['Pool'];
export type PoolStats = components['schemas']['PoolStats'];
export type Problem = components['schemas']['Problem'];
export type RankedRecommendation = components['schemas']['RankedRecommendation'];
export type ReadBy = components['schemas']['ReadBy'];
export type Reason = components['schemas']['Reason'];
export type RecommendResult = components['schemas']['RecommendResult'];
export type RecommendationResult = components['schemas']['RecommendationResult'];
export type Rejected = components['schemas']['Rejected'];
export type ReloadReport = components['schemas']['ReloadReport'];
export type RestaurantResult = components['schemas']['RestaurantResult'];
export type Review = components['schemas']['Review'];
export type ReviewsResult = components['schemas']['ReviewsResult'];
export type ReviewsUsed = components['schemas']['ReviewsUsed'];
export type ScoreTerm = components['schemas']['ScoreTerm'];
export type SearchCriteria = components['schemas']['SearchCriteria'];
export type SearchExplanation = components['schemas']['SearchExplanation'];
export type SearchMetadata = components['schemas']['SearchMetadata'];
export type SearchResult = components['schemas']['SearchResult'];
export type Source = components['schemas']['Source'];
export type Suggestion = components['schemas']['Suggestion'];
export type Suggestions = components['schemas']['Suggestions'];
export type UnrankedRecommendation = components['schemas']['UnrankedRecommendation'];
export type VoteResult = components['schemas']['VoteResult'];
export type VoterResult = components['schemas']['VoterResult'];
export type Votes = components['schemas']['Votes'];
export type ResponseBadRequest = components['responses']['BadRequest'];
export type ResponseForbidden = components['responses']['Forbidden'];
export type ResponseNotFound = components['responses']['NotFound'];
export type ResponseMethodNotAllowed = components['responses']['MethodNotAllowed'];
export type ResponseRequestTimeout = components['responses']['RequestTimeout'];
export type ResponseConflict = components['responses']['Conflict'];
export type ResponsePayloadTooLarge = components['responses']['PayloadTooLarge'];
export type ResponseUnsupportedMediaType = components['responses']['UnsupportedMediaType'];
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
export type HeaderXCallId = components['headers']['X-Call-Id'];
export type HeaderXRequestId = components['headers']['X-Request-Id'];
export type $defs = Record<string, never>;
export interface operations {
    drainEndpoint: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The name of a server. */
                name: string;
                /** @description host:port, as the servers name their endpoints. */
                endpoint: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One MCP server: its health, tools and connections. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["McpServer"];
                };
            };
            /** @description The request cannot be read: no JSON, no object, nested too deep, a query that is no UTF-8. */
            400: components["responses"]["BadRequest"];
            /** @description Only operators may. */
            403: components["responses"]["Forbidden"];
            /** @description There is nothing of this id or name. */
            404: components["responses"]["NotFound"];
            /** @description The path does not answer to this method. */
            405: components["responses"]["MethodNotAllowed"];
            /** @description The request did not arrive within 30 s. */
            408: components["responses"]["RequestTimeout"];
            /** @description A value cannot be accepted; errors points at each. */
            422: components["responses"]["UnprocessableEntity"];
            /** @description The URL and the headers are longer than 16 KiB together. */
            431: components["responses"]["RequestHeaderFieldsTooLarge"];
            /** @description A bug; it was logged under the request id. */
            500: components["responses"]["InternalServerError"];
        };
    };
    undrainEndpoint: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The name of a server. */
                name: string;
                /** @description host:port, as the servers name their endpoints. */
                endpoint: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One MCP server: its health, tools and connections. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["McpServer"];
                };
            };
            /** @description The request cannot be read: no JSON, no object, nested too deep, a query that is no UTF-8. */
            400: components["responses"]["BadRequest"];
            /** @description Only operators may. */
            403: components["responses"]["Forbidden"];
            /** @description There is nothing of this id or name. */
            404: components["responses"]["NotFound"];
            /** @description The path does not answer to this method. */
            405: components["responses"]["MethodNotAllowed"];
            /** @description The request did not arrive within 30 s. */
            408: components["responses"]["RequestTimeout"];
            /** @description A value cannot be accepted; errors points at each. */
            422: components["responses"]["UnprocessableEntity"];
            /** @description The URL and the headers are longer than 16 KiB together. */
            431: components["responses"]["RequestHeaderFieldsTooLarge"];
            /** @description A bug; it was logged under the request id. */
            500: components["responses"]["InternalServerError"];
        };
    };
    resetBreaker: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The name of a server. */
                name: string;
                /** @description host:port, as the servers name their endpoints. */
                endpoint: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One MCP server: its health, tools and connections. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["McpServer"];
                };
            };
            /** @description The request cannot be read: no JSON, no object, nested too deep, a query that is no UTF-8. */
            400: components["responses"]["BadRequest"];
            /** @description Only operators may. */
            403: components["responses"]["Forbidden"];
            /** @description There is nothing of this id or name. */
            404: components["responses"]["NotFound"];
            /** @description The path does not answer to this method. */
            405: components["responses"]["MethodNotAllowed"];
            /** @description The request did not arrive within 30 s. */
            408: components["responses"]["RequestTimeout"];
            /** @description A value cannot be accepted; errors points at each. */
            422: components["responses"]["UnprocessableEntity"];
            /** @description The URL and the headers are longer than 16 KiB together. */
            431: components["responses"]["RequestHeaderFieldsTooLarge"];
            /** @description A bug; it was logged under the request id. */
            500: components["responses"]["InternalServerError"];
        };
    };
    resizePools: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The name of a server. */
                name: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ResizeBody"];
            };
        };
        responses: {
            /** @description One MCP server: its health, tools and connections. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["McpServer"];
                };
            };
            /**
             * @description The request cannot be read: no JSON, no object, nested too deep, a query that is no UTF-8.
             *
             *     The request cannot be read: no JSON, no object, nested too deep, a query that is no UTF-8.
             */
            400: components["responses"]["BadRequest"];
            /** @description Only operators may. */
            403: components["responses"]["Forbidden"];
            /** @description There is nothing of this id or name. */
            404: components["responses"]["NotFound"];
            /**
             * @description The path does not answer to this method.
             *
             *     The path does not answer to this method.
             */
            405: components["responses"]["MethodNotAllowed"];
            /**
             * @description The request did not arrive within 30 s.
             *
             *     The request did not arrive within 30 s.
             */
            408: components["responses"]["RequestTimeout"];
            /** @description The body is larger than the path accepts. */
            413: components["responses"]["PayloadTooLarge"];
            /** @description The body is not sent as application/json. */
            415: components["responses"]["UnsupportedMediaType"];
            /** @description A value cannot be accepted; errors points at each. */
            422: components["responses"]["UnprocessableEntity"];
            /**
             * @description The URL and the headers are longer than 16 KiB together.
             *
             *     The URL and the headers are longer than 16 KiB together.
             */
            431: components["responses"]["RequestHeaderFieldsTooLarge"];
            /**
             * @description A bug; it was logged under the request id.
             *
             *     A bug; it was logged under the request id.
             */
            500: components["responses"]["InternalServerError"];
        };
    };
    reloadServers: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What became of each server. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReloadReport"];
                };
            };
            /** @description The request cannot be read: no JSON, no object, nested too deep, a query that is no UTF-8. */
            400: components["responses"]["BadRequest"];
            /** @description Only operators may. */
            403: components["responses"]["Forbidden"];
            /** @description The path does not answer to this method. */
            405: components["responses"]["MethodNotAllowed"];
            /** @description The request did not arrive within 30 s. */
            408: components["responses"]["RequestTimeout"];
            /** @description The servers were not read from a file. */
            409: components["responses"]["Conflict"];
            /** @description A value cannot be accepted; errors points at each. */
            422: components["responses"]["UnprocessableEntity"];
            /** @description The URL and the headers are longer than 16 KiB together. */
            431: components["responses"]["RequestHeaderFieldsTooLarge"];
            /** @description A bug; it was logged under the request id. */
            500: components["responses"]["InternalServerError"];
        };
    };
    recommendByUrl: {
        parameters: {
            query?: {
                /** @description Areas such as "Central district", "TST" or "銅鑼灣"; any spelling the gazetteer knows. A place matches when it is in any of them. */
                district?: string[];
                /** @description Like district with level=area; not together with either. */
                area?: string[];
                /** @description What `district` are. Some names are on two levels: without it a bare name is the area. */
                level?: "area" | "district" | "region";
                /** @description breakfast, lunch, dinner; any case. A place matches when it serves any of them. */
                meal?: string[];
                /** @description overlap: open for at least 45 minutes of the meal. any: open at any minute of it, both inclusive, as the original design had it. overlap when absent. */
                meal_rule?: "overlap" | "any";
                /** @description Only meals served on this day of the week; on any day when absent. */
                meal_day?: "monday" | "tuesday" | "wednesday" | "thursday" | "friday" | "saturday" | "sunday" | "public_holiday";
                /** @description Words of names, cuisines or areas, in English or Chinese; typing errors are forgiven. All words must match. */
                q?: string;
                /** @description Only places within radius_m of this point. */
                near?: string;
                /** @description Metres around near; 2000 when absent. */
                radius_m?: number;
                /** @description Only places within these bounds, in degrees. */
                box?: string;
                /** @description Only places that are open at this moment. false when absent. */
                open_now?: boolean;
                /** @description Only places open at this time: 2026-11-21T19:30 is the restaurant’s local time, with an offset or Z it is that instant. Not together with open_now. */
                open_at?: string;
                /** @description With open_now or open_at: also places whose hours are unknown, marked as such. false when absent. */
                include_unknown?: boolean;
                /** @description Any of these, as list_cuisines names them. */
                cuisine?: string[];
                /** @description Any of these; 1 is cheap. */
                price_level?: number[];
                /** @description By votes; 0.5 is indifferent. */
                min_score?: number;
                /** @description Likes, neutral and dislikes together. */
                min_votes?: number;
                /** @description Names in this language where the data has them; as the data has them when absent. */
                lang?: "en" | "zh";
                /** @description The distance at which a place is worth half of one next door; 800 when absent. */
                walk_m?: number;
                /** @description Minutes the place has to stay open from then on, or from now; 90 when absent. */
                stay_min?: number;
                /** @description Wished for, not demanded: Any of these; 1 is cheap. A place one level off is worth two thirds. */
                want_price_level?: number[];
                /** @description Wished for, not demanded: Any of these, as list_cuisines names them. */
                want_cuisine?: string[];
                /** @description Wished for, not demanded: None of these. */
                avoid_cuisine?: string[];
                /** @description What the party cannot do without, of all its members: a meal (dinner), a cuisine tag (vegetarian) or a tag of the record (wheelchair, outdoor_seating). Counts by the share that is met; what a record does not say counts half and is named. */
                must_have?: string[];
                /** @description sentiment_likes: by number of likes. combined_sentiment: by the share of likes and neutral among all votes. bayesian: by the share expected from the votes and from what votes are like in general, less a margin for doubt; few votes prove little. wilson: by the lower bound of that share. bayesian when absent. */
                ranking_method?: "sentiment_likes" | "combined_sentiment" | "bayesian" | "wilson";
                /** @description What votes are like in general, taken from all restaurants of the call or from those of the same cuisine. Counts as much as ten votes; restaurants without votes are ranked by it. all when absent. */
                prior?: "all" | "cuisine";
                /** @description true: candidates differ in cuisine and area (maximal marginal relevance over the first 100, λ = 0.8). The first stays the first. false when absent. */
                diversity?: boolean;
                /** @description best: the first candidate. random: any of the candidates, as the original did. best when absent. */
                pick?: "best" | "random";
                /** @description Makes pick "random" repeatable. */
                seed?: number;
                /** @description Candidates in the answer; the one that is recommended is always among them. 10 when absent. */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A choice, told apart by outcome. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Call-Id": components["headers"]["X-Call-Id"];
                    "Content-Language": components["headers"]["Content-Language"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecommendationResult"];
                };
            };
            /** @description The request cannot be read: no JSON, no object, nested too deep, a query that is no UTF-8. */
            400: components["responses"]["BadRequest"];
            /** @description The path does not answer to this method. */
            405: components["responses"]["MethodNotAllowed"];
            /** @description The request did not arrive within 30 s. */
            408: components["responses"]["RequestTimeout"];
            /** @description A value cannot be accepted; errors points at each. */
            422: components["responses"]["UnprocessableEntity"];
            /** @description The URL and the headers are longer than 16 KiB together. */
            431: components["responses"]["RequestHeaderFieldsTooLarge"];
            /** @description A bug; it was logged under the request id. */
            500: components["responses"]["InternalServerError"];
            /** @description A service behind this one failed, or broke its contract. */
            502: components["responses"]["BadGateway"];
            /** @description A service behind this one is down, overloaded or without data. */
            503: components["responses"]["ServiceUnavailable"];
            /** @description A service behind this one did not answer by the deadline. */
            504: components["responses"]["GatewayTimeout"];
        };
    };
    recommend: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecommendationBody"];
            };
        };
        responses: {
            /** @description A choice, told apart by outcome. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Call-Id": components["headers"]["X-Call-Id"];
                    "Content-Language": components["headers"]["Content-Language"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecommendationResult"];
                };
            };
            /** @description The request cannot be read: no JSON, no object, nested too deep, a query that is no UTF-8. */
            400: components["responses"]["BadRequest"];
            /** @description The path does not answer to this method. */
            405: components["responses"]["MethodNotAllowed"];
            /** @description The request did not arrive within 30 s. */
            408: components["responses"]["RequestTimeout"];
            /** @description The body is larger than the path accepts. */
            413: components["responses"]["PayloadTooLarge"];
            /** @description The body is not sent as application/json. */
            415: components["responses"]["UnsupportedMediaType"];
            /** @description A value cannot be accepted; errors points at each. */
            422: components["responses"]["UnprocessableEntity"];
            /** @description The URL and the headers are longer than 16 KiB together. */
            431: components["responses"]["RequestHeaderFieldsTooLarge"];
            /** @description A bug; it was logged under the request id. */
            500: components["responses"]["InternalServerError"];
            /** @description A service behind this one failed, or broke its contract. */
            502: components["responses"]["BadGateway"];
            /** @description A service behind this one is down, overloaded or without data. */
            503: components["responses"]["ServiceUnavailable"];
            /** @description A service behind this one did not answer by the deadline. */
            504: components["responses"]["GatewayTimeout"];
        };
    };
    searchRestaurants: {
        parameters: {
            query?: {
                /** @description Areas such as "Central district", "TST" or "銅鑼灣"; any spelling the gazetteer knows. A place matches when it is in any of them. */
                district?: string[];
                /** @description Like district with level=area; not together with either. */
                area?: string[];
                /** @description What `district` are. Some names are on two levels: without it a bare name is the area. */
                level?: "area" | "district" | "region";
                /** @description breakfast, lunch, dinner; any case. A place matches when it serves any of them. */
                meal?: string[];
                /** @description overlap: open for at least 45 minutes of the meal. any: open at any minute of it, both inclusive, as the original design had it. overlap when absent. */
                meal_rule?: "overlap" | "any";
                /** @description Only meals served on this day of the week; on any day when absent. */
                meal_day?: "monday" | "tuesday" | "wednesday" | "thursday" | "friday" | "saturday" | "sunday" | "public_holiday";
                /** @description Words of names, cuisines or areas, in English or Chinese; typing errors are forgiven. All words must match. */
                q?: string;
                /** @description Only places within radius_m of this point. */
                near?: string;
                /** @description Metres around near; 2000 when absent. */
                radius_m?: number;
                /** @description Only places within these bounds, in degrees. */
                box?: string;
                /** @description Only places that are open at this moment. false when absent. */
                open_now?: boolean;
                /** @description Only places open at this time: 2026-11-21T19:30 is the restaurant’s local time, with an offset or Z it is that instant. Not together with open_now. */
                open_at?: string;
                /** @description With open_now or open_at: also places whose hours are unknown, marked as such. false when absent. */
                include_unknown?: boolean;
                /** @description Any of these, as list_cuisines names them. */
                cuisine?: string[];
                /** @description Any of these; 1 is cheap. */
                price_level?: number[];
                /** @description By votes; 0.5 is indifferent. */
                min_score?: number;
                /** @description Likes, neutral and dislikes together. */
                min_votes?: number;
                /** @description best: by score, with q the closest spelling first. rating: by score alone. distance: nearest first, needs near. votes: most voted. newest: last listed. best when absent. */
                sort?: "best" | "rating" | "distance" | "votes" | "newest";
                /** @description Counts of the whole result by these. */
                facets?: ("area" | "district" | "region" | "meal" | "cuisine" | "price_level")[];
                /** @description Places on a page. 20 when absent. */
                limit?: number;
                /** @description next_cursor of the page before. */
                cursor?: string;
                /** @description Only these fields of each restaurant; id, name and sentiment always come. */
                fields?: string[];
                /** @description Names in this language where the data has them; as the data has them when absent. */
                lang?: "en" | "zh";
                /** @description Says how the result came about. false when absent. */
                explain?: boolean;
            };
            header?: {
                /** @description The ETag of an answer that the caller has. */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of what a search found. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Call-Id": components["headers"]["X-Call-Id"];
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    Link: components["headers"]["Link"];
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SearchResult"];
                };
            };
            /** @description The answer is the one that the caller has. */
            304: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request cannot be read: no JSON, no object, nested too deep, a query that is no UTF-8. */
            400: components["responses"]["BadRequest"];
            /** @description The path does not answer to this method. */
            405: components["responses"]["MethodNotAllowed"];
            /** @description The request did not arrive within 30 s. */
            408: components["responses"]["RequestTimeout"];
            /** @description A value cannot be accepted; errors points at each. */
            422: components["responses"]["UnprocessableEntity"];
            /** @description The URL and the headers are longer than 16 KiB together. */
            431: components["responses"]["RequestHeaderFieldsTooLarge"];
            /** @description A bug; it was logged under the request id. */
            500: components["responses"]["InternalServerError"];
            /** @description A service behind this one failed, or broke its contract. */
            502: components["responses"]["BadGateway"];
            /** @description A service behind this one is down, overloaded or without data. */
            503: components["responses"]["ServiceUnavailable"];
            /** @description A service behind this one did not answer by the deadline. */
            504: components["responses"]["GatewayTimeout"];
        };
    };
    autocomplete: {
        parameters: {
            query: {
                /** @description What was typed so far. */
                q: string;
                /** @description Completions at most. 10 when absent. */
                limit?: number;
                /** @description Names in this language where the data has them; as the data has them when absent. */
                lang?: "en" | "zh";
            };
            header?: {
                /** @description The ETag of an answer that the caller has. */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description How a text may go on. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Call-Id": components["headers"]["X-Call-Id"];
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Suggestions"];
                };
            };
            /** @description The answer is the one that the caller has. */
            304: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request cannot be read: no JSON, no object, nested too deep, a query that is no UTF-8. */
            400: components["responses"]["BadRequest"];
            /** @description The path does not answer to this method. */
            405: components["responses"]["MethodNotAllowed"];
            /** @description The request did not arrive within 30 s. */
            408: components["responses"]["RequestTimeout"];
            /** @description A value cannot be accepted; errors points at each. */
            422: components["responses"]["UnprocessableEntity"];
            /** @description The URL and the headers are longer than 16 KiB together. */
            431: components["responses"]["RequestHeaderFieldsTooLarge"];
            /** @description A bug; it was logged under the request id. */
            500: components["responses"]["InternalServerError"];
            /** @description A service behind this one failed, or broke its contract. */
            502: components["responses"]["BadGateway"];
            /** @description A service behind this one is down, overloaded or without data. */
            503: components["responses"]["ServiceUnavailable"];
            /** @description A service behind this one did not answer by the deadline. */
            504: components["responses"]["GatewayTimeout"];
        };
    };
    getRestaurant: {
        parameters: {
            query?: {
                /** @description Only these fields of each restaurant; id, name and sentiment always come. */
                fields?: string[];
                /** @description Names in this language where the data has them; as the data has them when absent. */
                lang?: "en" | "zh";
            };
            header?: {
                /** @description The ETag of an answer that the caller has. */
                "If-None-Match"?: string;
            };
            path: {
                /** @description The id of a restaurant. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One restaurant. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Call-Id": components["headers"]["X-Call-Id"];
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RestaurantResult"];
                };
            };
            /** @description The answer is the one that the caller has. */
            304: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request cannot be read: no JSON, no object, nested too deep, a query that is no UTF-8. */
            400: components["responses"]["BadRequest"];
            /** @description There is nothing of this id or name. */
            404: components["responses"]["NotFound"];
            /** @description The path does not answer to this method. */
            405: components["responses"]["MethodNotAllowed"];
            /** @description The request did not arrive within 30 s. */
            408: components["responses"]["RequestTimeout"];
            /** @description A value cannot be accepted; errors points at each. */
            422: components["responses"]["UnprocessableEntity"];
            /** @description The URL and the headers are longer than 16 KiB together. */
            431: components["responses"]["RequestHeaderFieldsTooLarge"];
            /** @description A bug; it was logged under the request id. */
            500: components["responses"]["InternalServerError"];
            /** @description A service behind this one failed, or broke its contract. */
            502: components["responses"]["BadGateway"];
            /** @description A service behind this one is down, overloaded or without data. */
            503: components["responses"]["ServiceUnavailable"];
            /** @description A service behind this one did not answer by the deadline. */
            504: components["responses"]["GatewayTimeout"];
        };
    };
    listReviews: {
        parameters: {
            query?: {
                /** @description Reviews on a page. 20 when absent. */
                limit?: number;
                /** @description next_cursor of the page before. */
                cursor?: string;
            };
            header?: {
                /** @description The ETag of an answer that the caller has. */
                "If-None-Match"?: string;
            };
            path: {
                /** @description The id of a restaurant. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of what was written about a restaurant. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Call-Id": components["headers"]["X-Call-Id"];
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReviewsResult"];
                };
            };
            /** @description The answer is the one that the caller has. */
            304: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request cannot be read: no JSON, no object, nested too deep, a query that is no UTF-8. */
            400: components["responses"]["BadRequest"];
            /** @description There is nothing of this id or name. */
            404: components["responses"]["NotFound"];
            /** @description The path does not answer to this method. */
            405: components["responses"]["MethodNotAllowed"];
            /** @description The request did not arrive within 30 s. */
            408: components["responses"]["RequestTimeout"];
            /** @description A value cannot be accepted; errors points at each. */
            422: components["responses"]["UnprocessableEntity"];
            /** @description The URL and the headers are longer than 16 KiB together. */
            431: components["responses"]["RequestHeaderFieldsTooLarge"];
            /** @description A bug; it was logged under the request id. */
            500: components["responses"]["InternalServerError"];
            /** @description A service behind this one failed, or broke its contract. */
            502: components["responses"]["BadGateway"];
            /** @description A service behind this one is down, overloaded or without data. */
            503: components["responses"]["ServiceUnavailable"];
            /** @description A service behind this one did not answer by the deadline. */
            504: components["responses"]["GatewayTimeout"];
        };
    };
    listDistricts: {
        parameters: {
            query?: {
                /** @description Names in this language where the data has them; as the data has them when absent. */
                lang?: "en" | "zh";
            };
            header?: {
                /** @description The ETag of an answer that the caller has. */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What `district` may be. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Call-Id": components["headers"]["X-Call-Id"];
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Areas"];
                };
            };
            /** @description The answer is the one that the caller has. */
            304: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request cannot be read: no JSON, no object, nested too deep, a query that is no UTF-8. */
            400: components["responses"]["BadRequest"];
            /** @description The path does not answer to this method. */
            405: components["responses"]["MethodNotAllowed"];
            /** @description The request did not arrive within 30 s. */
            408: components["responses"]["RequestTimeout"];
            /** @description A value cannot be accepted; errors points at each. */
            422: components["responses"]["UnprocessableEntity"];
            /** @description The URL and the headers are longer than 16 KiB together. */
            431: components["responses"]["RequestHeaderFieldsTooLarge"];
            /** @description A bug; it was logged under the request id. */
            500: components["responses"]["InternalServerError"];
            /** @description A service behind this one failed, or broke its contract. */
            502: components["responses"]["BadGateway"];
            /** @description A service behind this one is down, overloaded or without data. */
            503: components["responses"]["ServiceUnavailable"];
            /** @description A service behind this one did not answer by the deadline. */
            504: components["responses"]["GatewayTimeout"];
        };
    };
    listCuisines: {
        parameters: {
            query?: {
                /** @description Names in this language where the data has them; as the data has them when absent. */
                lang?: "en" | "zh";
            };
            header?: {
                /** @description The ETag of an answer that the caller has. */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What `cuisine` may be. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Call-Id": components["headers"]["X-Call-Id"];
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Cuisines"];
                };
            };
            /** @description The answer is the one that the caller has. */
            304: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request cannot be read: no JSON, no object, nested too deep, a query that is no UTF-8. */
            400: components["responses"]["BadRequest"];
            /** @description The path does not answer to this method. */
            405: components["responses"]["MethodNotAllowed"];
            /** @description The request did not arrive within 30 s. */
            408: components["responses"]["RequestTimeout"];
            /** @description A value cannot be accepted; errors points at each. */
            422: components["responses"]["UnprocessableEntity"];
            /** @description The URL and the headers are longer than 16 KiB together. */
            431: components["responses"]["RequestHeaderFieldsTooLarge"];
            /** @description A bug; it was logged under the request id. */
            500: components["responses"]["InternalServerError"];
            /** @description A service behind this one failed, or broke its contract. */
            502: components["responses"]["BadGateway"];
            /** @description A service behind this one is down, overloaded or without data. */
            503: components["responses"]["ServiceUnavailable"];
            /** @description A service behind this one did not answer by the deadline. */
            504: components["responses"]["GatewayTimeout"];
        };
    };
    searchByDistrict: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SearchByDistrictBody"];
            };
        };
        responses: {
            /** @description One page of what a search found. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Call-Id": components["headers"]["X-Call-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SearchResult"];
                };
            };
            /** @description The request cannot be read: no JSON, no object, nested too deep, a query that is no UTF-8. */
            400: components["responses"]["BadRequest"];
            /** @description The path does not answer to this method. */
            405: components["responses"]["MethodNotAllowed"];
            /** @description The request did not arrive within 30 s. */
            408: components["responses"]["RequestTimeout"];
            /** @description The body is larger than the path accepts. */
            413: components["responses"]["PayloadTooLarge"];
            /** @description The body is not sent as application/json. */
            415: components["responses"]["UnsupportedMediaType"];
            /** @description A value cannot be accepted; errors points at each. */
            422: components["responses"]["UnprocessableEntity"];
            /** @description The URL and the headers are longer than 16 KiB together. */
            431: components["responses"]["RequestHeaderFieldsTooLarge"];
            /** @description A bug; it was logged under the request id. */
            500: components["responses"]["InternalServerError"];
            /** @description A service behind this one failed, or broke its contract. */
            502: components["responses"]["BadGateway"];
            /** @description A service behind this one is down, overloaded or without data. */
            503: components["responses"]["ServiceUnavailable"];
            /** @description A service behind this one did not answer by the deadline. */
            504: components["responses"]["GatewayTimeout"];
        };
    };
    searchByMealType: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SearchByMealTypeBody"];
            };
        };
        responses: {
            /** @description One page of what a search found. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Call-Id": components["headers"]["X-Call-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SearchResult"];
                };
            };
            /** @description The request cannot be read: no JSON, no object, nested too deep, a query that is no UTF-8. */
            400: components["responses"]["BadRequest"];
            /** @description The path does not answer to this method. */
            405: components["responses"]["MethodNotAllowed"];
            /** @description The request did not arrive within 30 s. */
            408: components["responses"]["RequestTimeout"];
            /** @description The body is larger than the path accepts. */
            413: components["responses"]["PayloadTooLarge"];
            /** @description The body is not sent as application/json. */
            415: components["responses"]["UnsupportedMediaType"];
            /** @description A value cannot be accepted; errors points at each. */
            422: components["responses"]["UnprocessableEntity"];
            /** @description The URL and the headers are longer than 16 KiB together. */
            431: components["responses"]["RequestHeaderFieldsTooLarge"];
            /** @description A bug; it was logged under the request id. */
            500: components["responses"]["InternalServerError"];
            /** @description A service behind this one failed, or broke its contract. */
            502: components["responses"]["BadGateway"];
            /** @description A service behind this one is down, overloaded or without data. */
            503: components["responses"]["ServiceUnavailable"];
            /** @description A service behind this one did not answer by the deadline. */
            504: components["responses"]["GatewayTimeout"];
        };
    };
    searchCombined: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SearchCombinedBody"];
            };
        };
        responses: {
            /** @description One page of what a search found. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Call-Id": components["headers"]["X-Call-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SearchResult"];
                };
            };
            /** @description The request cannot be read: no JSON, no object, nested too deep, a query that is no UTF-8. */
            400: components["responses"]["BadRequest"];
            /** @description The path does not answer to this method. */
            405: components["responses"]["MethodNotAllowed"];
            /** @description The request did not arrive within 30 s. */
            408: components["responses"]["RequestTimeout"];
            /** @description The body is larger than the path accepts. */
            413: components["responses"]["PayloadTooLarge"];
            /** @description The body is not sent as application/json. */
            415: components["responses"]["UnsupportedMediaType"];
            /** @description A value cannot be accepted; errors points at each. */
            422: components["responses"]["UnprocessableEntity"];
            /** @description The URL and the headers are longer than 16 KiB together. */
            431: components["responses"]["RequestHeaderFieldsTooLarge"];
            /** @description A bug; it was logged under the request id. */
            500: components["responses"]["InternalServerError"];
            /** @description A service behind this one failed, or broke its contract. */
            502: components["responses"]["BadGateway"];
            /** @description A service behind this one is down, overloaded or without data. */
            503: components["responses"]["ServiceUnavailable"];
            /** @description A service behind this one did not answer by the deadline. */
            504: components["responses"]["GatewayTimeout"];
        };
    };
    recommendRestaurants: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecommendBody"];
            };
        };
        responses: {
            /** @description A ranking and the one to take. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Call-Id": components["headers"]["X-Call-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecommendResult"];
                };
            };
            /** @description The request cannot be read: no JSON, no object, nested too deep, a query that is no UTF-8. */
            400: components["responses"]["BadRequest"];
            /** @description The path does not answer to this method. */
            405: components["responses"]["MethodNotAllowed"];
            /** @description The request did not arrive within 30 s. */
            408: components["responses"]["RequestTimeout"];
            /** @description The body is larger than the path accepts. */
            413: components["responses"]["PayloadTooLarge"];
            /** @description The body is not sent as application/json. */
            415: components["responses"]["UnsupportedMediaType"];
            /** @description A value cannot be accepted; errors points at each. */
            422: components["responses"]["UnprocessableEntity"];
            /** @description The URL and the headers are longer than 16 KiB together. */
            431: components["responses"]["RequestHeaderFieldsTooLarge"];
            /** @description A bug; it was logged under the request id. */
            500: components["responses"]["InternalServerError"];
            /** @description A service behind this one failed, or broke its contract. */
            502: components["responses"]["BadGateway"];
            /** @description A service behind this one is down, overloaded or without data. */
            503: components["responses"]["ServiceUnavailable"];
            /** @description A service behind this one did not answer by the deadline. */
            504: components["responses"]["GatewayTimeout"];
        };
    };
    analyzeRestaurants: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AnalyzeBody"];
            };
        };
        responses: {
            /** @description Average votes and the range of scores. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Call-Id": components["headers"]["X-Call-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AnalyzeSentimentResult"];
                };
            };
            /** @description The request cannot be read: no JSON, no object, nested too deep, a query that is no UTF-8. */
            400: components["responses"]["BadRequest"];
            /** @description The path does not answer to this method. */
            405: components["responses"]["MethodNotAllowed"];
            /** @description The request did not arrive within 30 s. */
            408: components["responses"]["RequestTimeout"];
            /** @description The body is larger than the path accepts. */
            413: components["responses"]["PayloadTooLarge"];
            /** @description The body is not sent as application/json. */
            415: components["responses"]["UnsupportedMediaType"];
            /** @description A value cannot be accepted; errors points at each. */
            422: components["responses"]["UnprocessableEntity"];
            /** @description The URL and the headers are longer than 16 KiB together. */
            431: components["responses"]["RequestHeaderFieldsTooLarge"];
            /** @description A bug; it was logged under the request id. */
            500: components["responses"]["InternalServerError"];
            /** @description A service behind this one failed, or broke its contract. */
            502: components["responses"]["BadGateway"];
            /** @description A service behind this one is down, overloaded or without data. */
            503: components["responses"]["ServiceUnavailable"];
            /** @description A service behind this one did not answer by the deadline. */
            504: components["responses"]["GatewayTimeout"];
        };
    };
    getHealth: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What this process rests on, part by part. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HealthReport"];
                };
            };
            /** @description The request cannot be read: no JSON, no object, nested too deep, a query that is no UTF-8. */
            400: components["responses"]["BadRequest"];
            /** @description The path does not answer to this method. */
            405: components["responses"]["MethodNotAllowed"];
            /** @description The request did not arrive within 30 s. */
            408: components["responses"]["RequestTimeout"];
            /** @description The URL and the headers are longer than 16 KiB together. */
            431: components["responses"]["RequestHeaderFieldsTooLarge"];
            /** @description A bug; it was logged under the request id. */
            500: components["responses"]["InternalServerError"];
            /** @description It cannot; error says why. */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HealthReport"];
                };
            };
        };
    };
    getLiveness: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What this process rests on, part by part. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HealthReport"];
                };
            };
            /** @description The request cannot be read: no JSON, no object, nested too deep, a query that is no UTF-8. */
            400: components["responses"]["BadRequest"];
            /** @description The path does not answer to this method. */
            405: components["responses"]["MethodNotAllowed"];
            /** @description The request did not arrive within 30 s. */
            408: components["responses"]["RequestTimeout"];
            /** @description The URL and the headers are longer than 16 KiB together. */
            431: components["responses"]["RequestHeaderFieldsTooLarge"];
            /** @description A bug; it was logged under the request id. */
            500: components["responses"]["InternalServerError"];
            /** @description It cannot; error says why. */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HealthReport"];
                };
            };
        };
    };
    getReadiness: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What this process rests on, part by part. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HealthReport"];
                };
            };
            /** @description The request cannot be read: no JSON, no object, nested too deep, a query that is no UTF-8. */
            400: components["responses"]["BadRequest"];
            /** @description The path does not answer to this method. */
            405: components["responses"]["MethodNotAllowed"];
            /** @description The request did not arrive within 30 s. */
            408: components["responses"]["RequestTimeout"];
            /** @description The URL and the headers are longer than 16 KiB together. */
            431: components["responses"]["RequestHeaderFieldsTooLarge"];
            /** @description A bug; it was logged under the request id. */
            500: components["responses"]["InternalServerError"];
            /** @description It cannot; error says why. */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HealthReport"];
                };
            };
        };
    };
    listMcpServers: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All MCP servers, and figures of the last while. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["McpServers"];
                };
            };
            /** @description The request cannot be read: no JSON, no object, nested too deep, a query that is no UTF-8. */
            400: components["responses"]["BadRequest"];
            /** @description The path does not answer to this method. */
            405: components["responses"]["MethodNotAllowed"];
            /** @description The request did not arrive within 30 s. */
            408: components["responses"]["RequestTimeout"];
            /** @description A value cannot be accepted; errors points at each. */
            422: components["responses"]["UnprocessableEntity"];
            /** @description The URL and the headers are longer than 16 KiB together. */
            431: components["responses"]["RequestHeaderFieldsTooLarge"];
            /** @description A bug; it was logged under the request id. */
            500: components["responses"]["InternalServerError"];
        };
    };
    getMcpServer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The name of a server. */
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One MCP server: its health, tools and connections. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["McpServer"];
                };
            };
            /** @description The request cannot be read: no JSON, no object, nested too deep, a query that is no UTF-8. */
            400: components["responses"]["BadRequest"];
            /** @description There is nothing of this id or name. */
            404: components["responses"]["NotFound"];
            /** @description The path does not answer to this method. */
            405: components["responses"]["MethodNotAllowed"];
            /** @description The request did not arrive within 30 s. */
            408: components["responses"]["RequestTimeout"];
            /** @description A value cannot be accepted; errors points at each. */
            422: components["responses"]["UnprocessableEntity"];
            /** @description The URL and the headers are longer than 16 KiB together. */
            431: components["responses"]["RequestHeaderFieldsTooLarge"];
            /** @description A bug; it was logged under the request id. */
            500: components["responses"]["InternalServerError"];
        };
    };
    listMcpTools: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The tools of all servers. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["McpTools"];
                };
            };
            /** @description The request cannot be read: no JSON, no object, nested too deep, a query that is no UTF-8. */
            400: components["responses"]["BadRequest"];
            /** @description The path does not answer to this method. */
            405: components["responses"]["MethodNotAllowed"];
            /** @description The request did not arrive within 30 s. */
            408: components["responses"]["RequestTimeout"];
            /** @description A value cannot be accepted; errors points at each. */
            422: components["responses"]["UnprocessableEntity"];
            /** @description The URL and the headers are longer than 16 KiB together. */
            431: components["responses"]["RequestHeaderFieldsTooLarge"];
            /** @description A bug; it was logged under the request id. */
            500: components["responses"]["InternalServerError"];
        };
    };
    explainCall: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description One of the ids in the X-Call-Id of an answer. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description How one call went. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CallExplanation"];
                };
            };
            /** @description The request cannot be read: no JSON, no object, nested too deep, a query that is no UTF-8. */
            400: components["responses"]["BadRequest"];
            /** @description There is nothing of this id or name. */
            404: components["responses"]["NotFound"];
            /** @description The path does not answer to this method. */
            405: components["responses"]["MethodNotAllowed"];
            /** @description The request did not arrive within 30 s. */
            408: components["responses"]["RequestTimeout"];
            /** @description A value cannot be accepted; errors points at each. */
            422: components["responses"]["UnprocessableEntity"];
            /** @description The URL and the headers are longer than 16 KiB together. */
            431: components["responses"]["RequestHeaderFieldsTooLarge"];
            /** @description A bug; it was logged under the request id. */
            500: components["responses"]["InternalServerError"];
        };
    };
    getPoolStats: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Connections to all servers, in figures. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PoolStats"];
                };
            };
            /** @description The request cannot be read: no JSON, no object, nested too deep, a query that is no UTF-8. */
            400: components["responses"]["BadRequest"];
            /** @description The path does not answer to this method. */
            405: components["responses"]["MethodNotAllowed"];
            /** @description The request did not arrive within 30 s. */
            408: components["responses"]["RequestTimeout"];
            /** @description A value cannot be accepted; errors points at each. */
            422: components["responses"]["UnprocessableEntity"];
            /** @description The URL and the headers are longer than 16 KiB together. */
            431: components["responses"]["RequestHeaderFieldsTooLarge"];
            /** @description A bug; it was logged under the request id. */
            500: components["responses"]["InternalServerError"];
        };
    };
    getMetrics: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description In the text format of Prometheus. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "text/plain": string;
                };
            };
            /** @description The request cannot be read: no JSON, no object, nested too deep, a query that is no UTF-8. */
            400: components["responses"]["BadRequest"];
            /** @description The path does not answer to this method. */
            405: components["responses"]["MethodNotAllowed"];
            /** @description The request did not arrive within 30 s. */
            408: components["responses"]["RequestTimeout"];
            /** @description The URL and the headers are longer than 16 KiB together. */
            431: components["responses"]["RequestHeaderFieldsTooLarge"];
            /** @description A bug; it was logged under the request id. */
            500: components["responses"]["InternalServerError"];
        };
    };
    voteOnRestaurant: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of a restaurant. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["VoteBody"];
            };
        };
        responses: {
            /** @description A vote as it was counted. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Call-Id": components["headers"]["X-Call-Id"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Set-Cookie": components["headers"]["Set-Cookie"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VoteResult"];
                };
            };
            /** @description The request cannot be read: no JSON, no object, nested too deep, a query that is no UTF-8. */
            400: components["responses"]["BadRequest"];
            /** @description There is nothing of this id or name. */
            404: components["responses"]["NotFound"];
            /** @description The path does not answer to this method. */
            405: components["responses"]["MethodNotAllowed"];
            /** @description The request did not arrive within 30 s. */
            408: components["responses"]["RequestTimeout"];
            /** @description The body is larger than the path accepts. */
            413: components["responses"]["PayloadTooLarge"];
            /** @description The body is not sent as application/json. */
            415: components["responses"]["UnsupportedMediaType"];
            /** @description A value cannot be accepted; errors points at each. */
            422: components["responses"]["UnprocessableEntity"];
            /** @description Too many votes. */
            429: components["responses"]["TooManyRequests"];
            /** @description The URL and the headers are longer than 16 KiB together. */
            431: components["responses"]["RequestHeaderFieldsTooLarge"];
            /** @description A bug; it was logged under the request id. */
            500: components["responses"]["InternalServerError"];
            /** @description A service behind this one failed, or broke its contract. */
            502: components["responses"]["BadGateway"];
            /** @description A service behind this one is down, overloaded or without data. */
            503: components["responses"]["ServiceUnavailable"];
            /** @description A service behind this one did not answer by the deadline. */
            504: components["responses"]["GatewayTimeout"];
        };
    };
    takeBackVote: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of a restaurant. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A vote as it was counted. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Call-Id": components["headers"]["X-Call-Id"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VoteResult"];
                };
            };
            /** @description The request cannot be read: no JSON, no object, nested too deep, a query that is no UTF-8. */
            400: components["responses"]["BadRequest"];
            /** @description There is nothing of this id or name. */
            404: components["responses"]["NotFound"];
            /** @description The path does not answer to this method. */
            405: components["responses"]["MethodNotAllowed"];
            /** @description The request did not arrive within 30 s. */
            408: components["responses"]["RequestTimeout"];
            /** @description A value cannot be accepted; errors points at each. */
            422: components["responses"]["UnprocessableEntity"];
            /** @description Too many votes. */
            429: components["responses"]["TooManyRequests"];
            /** @description The URL and the headers are longer than 16 KiB together. */
            431: components["responses"]["RequestHeaderFieldsTooLarge"];
            /** @description A bug; it was logged under the request id. */
            500: components["responses"]["InternalServerError"];
            /** @description A service behind this one failed, or broke its contract. */
            502: components["responses"]["BadGateway"];
            /** @description A service behind this one is down, overloaded or without data. */
            503: components["responses"]["ServiceUnavailable"];
            /** @description A service behind this one did not answer by the deadline. */
            504: components["responses"]["GatewayTimeout"];
        };
    };
    exportVoter: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All that is kept of a voter. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Call-Id": components["headers"]["X-Call-Id"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VoterResult"];
                };
            };
            /** @description The request cannot be read: no JSON, no object, nested too deep, a query that is no UTF-8. */
            400: components["responses"]["BadRequest"];
            /** @description The path does not answer to this method. */
            405: components["responses"]["MethodNotAllowed"];
            /** @description The request did not arrive within 30 s. */
            408: components["responses"]["RequestTimeout"];
            /** @description A value cannot be accepted; errors points at each. */
            422: components["responses"]["UnprocessableEntity"];
            /** @description The URL and the headers are longer than 16 KiB together. */
            431: components["responses"]["RequestHeaderFieldsTooLarge"];
            /** @description A bug; it was logged under the request id. */
            500: components["responses"]["InternalServerError"];
            /** @description A service behind this one failed, or broke its contract. */
            502: components["responses"]["BadGateway"];
            /** @description A service behind this one is down, overloaded or without data. */
            503: components["responses"]["ServiceUnavailable"];
            /** @description A service behind this one did not answer by the deadline. */
            504: components["responses"]["GatewayTimeout"];
        };
    };
    eraseVoter: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was forgotten. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Call-Id": components["headers"]["X-Call-Id"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Set-Cookie": components["headers"]["Set-Cookie"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EraseVoterResult"];
                };
            };
            /** @description The request cannot be read: no JSON, no object, nested too deep, a query that is no UTF-8. */
            400: components["responses"]["BadRequest"];
            /** @description The path does not answer to this method. */
            405: components["responses"]["MethodNotAllowed"];
            /** @description The request did not arrive within 30 s. */
            408: components["responses"]["RequestTimeout"];
            /** @description A value cannot be accepted; errors points at each. */
            422: components["responses"]["UnprocessableEntity"];
            /** @description Too many votes. */
            429: components["responses"]["TooManyRequests"];
            /** @description The URL and the headers are longer than 16 KiB together. */
            431: components["responses"]["RequestHeaderFieldsTooLarge"];
            /** @description A bug; it was logged under the request id. */
            500: components["responses"]["InternalServerError"];
            /** @description A service behind this one failed, or broke its contract. */
            502: components["responses"]["BadGateway"];
            /** @description A service behind this one is down, overloaded or without data. */
            503: components["responses"]["ServiceUnavailable"];
            /** @description A service behind this one did not answer by the deadline. */
            504: components["responses"]["GatewayTimeout"];
        };
    };
}
