// Generated from apps/api/openapi.json by npm run openapi.
export interface paths {
    "/health/live": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Health_live"];
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
        get: operations["Health_ready"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sign-in": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Identity_signIn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sign-out": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Identity_signOut"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Identity_me"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Identity_changePassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/organization": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Identity_chooseOrganization"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/network": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Identity_network"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/organizations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Organizations_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/organizations/mine": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Organizations_mine"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/organizations/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Organizations_open"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch: operations["Organizations_change"];
        trace?: never;
    };
    "/api/organizations/{id}/members": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Organizations_members"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/organizations/{id}/services": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Services_add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/services/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch: operations["Services_change"];
        trace?: never;
    };
    "/api/services/{id}/capacity": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["Services_stateCapacity"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/areas": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Areas_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/areas/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Areas_open"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/expertise": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Areas_tags"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        FieldErrorDto: {
            field: string;
            code: string;
        };
        ProblemDto: {
            type: string;
            title: string;
            status: number;
            code: string;
            requestId: string;
            details?: {
                [key: string]: unknown;
            };
            errors?: components["schemas"]["FieldErrorDto"][];
        };
        HealthDto: {
            /** @enum {string} */
            status: "live" | "ready";
        };
        SignInDto: {
            signInName: string;
            password: string;
        };
        AccountDto: {
            /** Format: uuid */
            id: string;
            displayName: string;
        };
        MembershipDto: {
            /** Format: uuid */
            organizationId: string;
            organizationName: string;
            /** @enum {string} */
            organizationKind: "member" | "support-agency" | "foundation" | "civil-affairs" | "street" | "community" | "listed";
            /** @enum {string} */
            role: "organization-admin" | "supervisor" | "worker" | "facilitator" | "program-officer" | "network-steward" | "community-staff" | "street-officer" | "resident";
        };
        MeDto: {
            account: components["schemas"]["AccountDto"];
            memberships: components["schemas"]["MembershipDto"][];
            active: components["schemas"]["MembershipDto"] | null;
        };
        ChangePasswordDto: {
            current: string;
            next: string;
        };
        ChooseOrganizationDto: {
            /** Format: uuid */
            organizationId: string;
        };
        NetworkDto: {
            name: string;
            demo: boolean;
            publicUrl: string | null;
        };
        AreaNameDto: {
            code: string;
            /** @description Null when nobody imported this code */
            name: string | null;
        };
        CapacityDto: {
            freePlaces: number;
            /** Format: date-time */
            updatedAt: string;
            ageDays: number;
            /** @description Older than thirty days: show it as not confirmed */
            unconfirmed: boolean;
            /** @enum {string} */
            source: "stated" | "import" | "demo";
        };
        OfferedServiceDto: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            organizationId: string;
            name: string;
            description: string | null;
            expertise: string[];
            areas: components["schemas"]["AreaNameDto"][];
            ageFrom: number | null;
            ageTo: number | null;
            eligibility: string | null;
            active: boolean;
            capacity: components["schemas"]["CapacityDto"] | null;
            version: number;
        };
        ReasonParametersDto: {
            tag?: string;
            areaCode?: string;
            areaName?: string | null;
            servedAreaCode?: string | null;
            servedAreaName?: string | null;
            age?: number;
            ageFrom?: number | null;
            ageTo?: number | null;
            freePlaces?: number | null;
            ageDays?: number | null;
            unconfirmed?: boolean;
        };
        MatchReasonDto: {
            /** @enum {string} */
            code: "expertise" | "area" | "age" | "capacity";
            met: boolean;
            params: components["schemas"]["ReasonParametersDto"];
        };
        PartnerMatchDto: {
            /**
             * Format: uuid
             * @description The service that answers the need best
             */
            serviceId: string;
            met: number;
            asked: number;
            reasons: components["schemas"]["MatchReasonDto"][];
        };
        DirectoryEntryDto: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "member" | "support-agency" | "foundation" | "civil-affairs" | "street" | "community" | "listed";
            name: string;
            shortName: string | null;
            phone: string | null;
            areaCode: string | null;
            areaName: string | null;
            demo: boolean;
            expertise: string[];
            /** @description At most three, and the one that matched */
            services: components["schemas"]["OfferedServiceDto"][];
            match: components["schemas"]["PartnerMatchDto"] | null;
        };
        DirectoryPageDto: {
            items: components["schemas"]["DirectoryEntryDto"][];
            next: string | null;
        };
        LocationDto: {
            /** Format: uuid */
            id: string;
            name: string | null;
            address: string | null;
            phone: string | null;
            areaCode: string | null;
        };
        OrganizationDto: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "member" | "support-agency" | "foundation" | "civil-affairs" | "street" | "community" | "listed";
            name: string;
            shortName: string | null;
            /** @description Unified social credit code */
            uscc: string | null;
            phone: string | null;
            email: string | null;
            website: string | null;
            address: string | null;
            description: string | null;
            areaCode: string | null;
            areaName: string | null;
            /** @description Where the row comes from: network, demo, or the source of an import */
            source: string;
            demo: boolean;
            version: number;
            /** Format: date-time */
            updatedAt: string;
            services: components["schemas"]["OfferedServiceDto"][];
            locations: components["schemas"]["LocationDto"][];
            allowedActions: ("edit-profile" | "edit-services" | "state-capacity" | "see-members")[];
        };
        ChangeProfileDto: {
            name?: string;
            shortName?: string;
            uscc?: string;
            keepUscc?: boolean;
            phone?: string;
            email?: string;
            website?: string;
            address?: string;
            description?: string;
            areaCode?: string;
        };
        MemberDto: {
            /** Format: uuid */
            accountId: string;
            displayName: string;
            /** @enum {string} */
            role: "organization-admin" | "supervisor" | "worker" | "facilitator" | "program-officer" | "network-steward" | "community-staff" | "street-officer" | "resident";
        };
        AddServiceDto: {
            description?: string;
            expertise?: string[];
            areaCodes?: string[];
            ageFrom?: number;
            ageTo?: number;
            anyAge?: boolean;
            eligibility?: string;
            active?: boolean;
            name: string;
        };
        ChangeServiceDto: {
            description?: string;
            expertise?: string[];
            areaCodes?: string[];
            ageFrom?: number;
            ageTo?: number;
            anyAge?: boolean;
            eligibility?: string;
            active?: boolean;
            name?: string;
        };
        StateCapacityDto: {
            freePlaces: number;
        };
        AreaDto: {
            code: string;
            name: string;
            /** @enum {string} */
            level: "province" | "city" | "county" | "subdistrict" | "community";
            parentCode: string | null;
            /** Format: date */
            validFrom: string;
            /** Format: date */
            validTo: string | null;
        };
        AreaPageDto: {
            items: components["schemas"]["AreaDto"][];
            next: string | null;
        };
        AreaWithPathDto: {
            code: string;
            name: string;
            /** @enum {string} */
            level: "province" | "city" | "county" | "subdistrict" | "community";
            parentCode: string | null;
            /** Format: date */
            validFrom: string;
            /** Format: date */
            validTo: string | null;
            /** @description What contains it, widest first */
            path: components["schemas"]["AreaDto"][];
        };
        ExpertiseTagDto: {
            code: string;
            labelZh: string;
            labelEn: string;
            /** @description Other words it is found by */
            aliases: string[];
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    Health_live: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HealthDto"];
                };
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Health_ready: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HealthDto"];
                };
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Identity_signIn: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SignInDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MeDto"];
                };
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Identity_signOut: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Identity_me: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MeDto"];
                };
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Identity_changePassword: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangePasswordDto"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Identity_chooseOrganization: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChooseOrganizationDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MembershipDto"];
                };
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Identity_network: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NetworkDto"];
                };
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Organizations_list: {
        parameters: {
            query?: {
                after?: string;
                limit?: number;
                q?: string;
                kind?: "member" | "support-agency" | "foundation" | "civil-affairs" | "street" | "community" | "listed";
                expertise?: string;
                area?: string;
                age?: number;
                hasCapacity?: boolean;
                canReceive?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DirectoryPageDto"];
                };
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Organizations_mine: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrganizationDto"];
                };
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Organizations_open: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrganizationDto"];
                };
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Organizations_change: {
        parameters: {
            query?: never;
            header: {
                /** @description The version last read, e.g. "3" */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeProfileDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrganizationDto"];
                };
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Organizations_members: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MemberDto"][];
                };
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Services_add: {
        parameters: {
            query?: never;
            header: {
                /** @description 8 to 128 characters, new for each intent */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddServiceDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OfferedServiceDto"];
                };
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Services_change: {
        parameters: {
            query?: never;
            header: {
                /** @description The version last read, e.g. "3" */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeServiceDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OfferedServiceDto"];
                };
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Services_stateCapacity: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StateCapacityDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OfferedServiceDto"];
                };
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Areas_list: {
        parameters: {
            query?: {
                after?: string;
                limit?: number;
                parent?: string;
                q?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AreaPageDto"];
                };
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Areas_open: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AreaWithPathDto"];
                };
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Areas_tags: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExpertiseTagDto"][];
                };
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
}
