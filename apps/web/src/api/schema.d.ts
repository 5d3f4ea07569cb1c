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
    "/api/me/presentation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["Identity_present"];
        post?: never;
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
    "/api/assisted-sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["AssistedSessions_begin"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/assisted-sessions/leave": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["AssistedSessions_leave"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/assisted-sessions/given": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["AssistedSessions_given"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/assisted-sessions/received": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["AssistedSessions_received"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/residents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["AssistedSessions_residents"];
        put?: never;
        post: operations["AssistedSessions_addResident"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/call": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["AssistedSessions_call"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sign-in-links/open": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["SignInLinks_open"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sign-in-links/use": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["SignInLinks_use"];
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
    "/api/network/begin": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Beginning_begin"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/invitations/open": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Accepting_open"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/invitations/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Accepting_accept"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/invitations/join": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Accepting_join"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/invitations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Invitations_list"];
        put?: never;
        post: operations["Invitations_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/invitations/{id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Invitations_withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/invitations/{id}/renew": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Invitations_renew"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/organizations/{id}/members": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Members_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/organizations/{id}/members/{accountId}": {
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
        patch: operations["Members_changeRole"];
        trace?: never;
    };
    "/api/organizations/{id}/members/{accountId}/open-work": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Members_openWork"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/organizations/{id}/members/{accountId}/remove": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Members_remove"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/organizations/{id}/members/{accountId}/move": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Members_move"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/organizations/{id}/members/{accountId}/reset": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Members_reset"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/handed-over": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["HandedOver_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/asks-offers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["AsksOffers_list"];
        put?: never;
        post: operations["AsksOffers_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/asks-offers/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["AsksOffers_open"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch: operations["AsksOffers_change"];
        trace?: never;
    };
    "/api/asks-offers/{id}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["AsksOffers_close"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/asks-offers/{id}/reopen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["AsksOffers_reopen"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/asks-offers/{id}/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["AsksOffers_answer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/asks-offers/{id}/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["AsksOffers_confirm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/asks-offers/{id}/drop": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["AsksOffers_drop"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/proposed-lines": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["AsksOffers_proposed"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/organizations/{id}/strengths": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["AsksOffers_strengthsOf"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/strengths/{id}/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["AsksOffers_confirmStrength"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/strengths/{id}/drop": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["AsksOffers_dropStrength"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/service-users": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ServiceUsers_list"];
        put?: never;
        post: operations["ServiceUsers_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/service-users/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ServiceUsers_open"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch: operations["ServiceUsers_edit"];
        trace?: never;
    };
    "/api/service-users/{id}/reveal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ServiceUsers_reveal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/service-users/{id}/erase": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ServiceUsers_erase"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/households": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Households_list"];
        put?: never;
        post: operations["Households_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/households/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Households_open"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/households/{id}/members": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["Households_setMembers"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/case-files": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["CaseFiles_list"];
        put?: never;
        post: operations["CaseFiles_begin"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/case-files/team": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["CaseFiles_team"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/case-files/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["CaseFiles_open"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/case-files/{id}/steps": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["CaseFiles_writeStep"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/case-files/{id}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["CaseFiles_close"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/case-files/{id}/assign": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["CaseFiles_assign"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/case-files/{id}/read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["CaseFiles_markRead"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/duplicates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Duplicates_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/duplicates/{id}/ask": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Duplicates_ask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/duplicates/{id}/agree": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Duplicates_agree"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/duplicates/{id}/refuse": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Duplicates_refuse"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/duplicates/{id}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Duplicates_undo"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/duplicates/{id}/dismiss": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Duplicates_dismiss"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/access-requests/askable": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["AccessRequests_askable"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/access-requests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["AccessRequests_list"];
        put?: never;
        post: operations["AccessRequests_ask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/access-requests/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["AccessRequests_open"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/access-requests/{id}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["AccessRequests_approve"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/access-requests/{id}/refuse": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["AccessRequests_refuse"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/access-requests/{id}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["AccessRequests_end"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/access-requests/{id}/read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["AccessRequests_read"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/emergency-views": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["EmergencyViews_list"];
        put?: never;
        post: operations["EmergencyViews_open"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/emergency-views/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["EmergencyViews_show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/emergency-views/{id}/read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["EmergencyViews_read"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/emergency-views/{id}/review": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["EmergencyViews_review"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/service-users/{id}/readings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["PersonAccess_readingsOf"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/minor-approvals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["PersonAccess_minors"];
        put?: never;
        post: operations["PersonAccess_approveMinor"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/minor-approvals/{id}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["PersonAccess_endMinor"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/community-people": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["PersonAccess_communityPeople"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/mandatory-reports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["MandatoryReports_list"];
        put?: never;
        post: operations["MandatoryReports_file"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/mandatory-reports/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["MandatoryReports_open"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/mandatory-reports/{id}/calls": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["MandatoryReports_addCall"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/referrals/{id}/consents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Consents_ofReferral"];
        put?: never;
        post: operations["Consents_record"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/service-users/{id}/consents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Consents_ofPerson"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/referrals/{id}/consent-evidence/{evidenceId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["Consents_bringEvidence"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/referrals/{id}/consents/{consentId}/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Consents_confirm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/referrals/{id}/consents/{consentId}/code": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Consents_sendCodeAgain"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/consents/{id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Consents_withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/consents/{id}/mark-in-error": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Consents_markInError"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/consents/{id}/evidence": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Consents_evidence"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/referrals/{id}/forms/{form}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ReferralForms_form"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/referrals/{id}/forms/{form}/docx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ReferralForms_docx"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/referral-forms/{form}/docx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ReferralForms_blank"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/referrals/{id}/links": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ReferralLinks_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/referrals/{id}/links/{kind}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ReferralLinks_make"];
        delete: operations["ReferralLinks_end"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/referral-links/open": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["LinkAnswers_open"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/referral-links/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["LinkAnswers_accept"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/referral-links/decline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["LinkAnswers_decline"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/referral-links/complete": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["LinkAnswers_complete"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/referral-links/feedback": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["LinkAnswers_feedback"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/referrals/overview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Overview_overview"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/stuck-referrals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Overview_stuckReferrals"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/stuck-referrals/past-calls": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Overview_pastCalls"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/stuck-referrals/{id}/calls": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Overview_noteCall"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/referrals/follow-ups-due": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Words_due"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/referrals/{id}/messages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Words_read"];
        put?: never;
        post: operations["Words_write"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/referrals/{id}/messages/read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Words_markRead"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/referrals/{id}/attachments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Words_files"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/referrals/{id}/attachments/{attachmentId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["Words_attach"];
        post?: never;
        delete: operations["Words_remove"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/referrals/{id}/attachments/{attachmentId}/content": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Words_download"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/referrals/{id}/follow-ups": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Words_followedUp"];
        put?: never;
        post: operations["Words_followUp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/referrals/acknowledge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Worklist_acknowledge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/referrals/saved-views": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Worklist_savedViews"];
        put?: never;
        post: operations["Worklist_saveView"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/referrals/saved-views/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["Worklist_forgetView"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/referrals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Referrals_list"];
        put?: never;
        post: operations["ReferralCommands_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/referrals/in-hands": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Referrals_inHands"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/referrals/partners": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Referrals_partners"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/referrals/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Referrals_open"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch: operations["ReferralCommands_edit"];
        trace?: never;
    };
    "/api/referrals/{id}/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Referrals_preview"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/referrals/{id}/views": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Referrals_views"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/referrals/{id}/grant": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["ReferralCommands_chooseGrant"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/referrals/household": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ReferralCommands_createHousehold"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/referrals/{id}/send": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ReferralSteps_send"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/referrals/{id}/receive": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ReferralSteps_receive"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/referrals/{id}/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ReferralSteps_accept"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/referrals/{id}/decline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ReferralSteps_decline"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/referrals/{id}/ask-information": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ReferralSteps_askInformation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/referrals/{id}/provide-information": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ReferralSteps_provideInformation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/referrals/{id}/start": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ReferralSteps_start"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/referrals/{id}/hold": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ReferralSteps_hold"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/referrals/{id}/resume": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ReferralSteps_resume"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/referrals/{id}/complete": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ReferralSteps_complete"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/referrals/{id}/fail": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ReferralSteps_fail"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/referrals/{id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ReferralSteps_withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/referrals/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ReferralSteps_cancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/referrals/{id}/attest-deletion": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ReferralSteps_attestDeletion"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/referrals/{id}/propose-forward": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ReferralSteps_proposeForward"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/referrals/{id}/refuse-forward": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ReferralSteps_refuseForward"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/referrals/{id}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ReferralSteps_close"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/referrals/{id}/dispute": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ReferralSteps_dispute"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/referrals/{id}/mark-in-error": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ReferralSteps_markInError"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/referrals/{id}/waitlist": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ReferralSteps_waitlist"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/referrals/{id}/assess-first": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ReferralSteps_assessFirst"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/referrals/{id}/mark-unreachable": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ReferralSteps_markUnreachable"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/referrals/{id}/clear-mark": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ReferralSteps_clearMark"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/referrals/{id}/another": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ReferralBranches_chooseAnother"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/referrals/{id}/also": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ReferralBranches_also"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/referrals/{id}/split": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ReferralBranches_split"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/referrals/{id}/convert": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ReferralBranches_convert"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/referrals/{id}/approve-forward": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ReferralBranches_approveForward"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/referrals/{id}/extend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ReferralBranches_extend"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/referrals/{id}/change-urgency": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ReferralBranches_changeUrgency"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/referrals/{id}/review-basis": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ReferralBranches_reviewBasis"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/referrals/{id}/record-notice": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ReferralBranches_recordNotice"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/referrals/{id}/fhir": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Fhir_one"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/exchange/fhir": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Fhir_all"];
        put?: never;
        post: operations["Fhir_import"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/exchange/hsds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Hsds_everything"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/exchange/hsds/organizations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Hsds_organizations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/exchange/hsds/organizations/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Hsds_organization"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/exchange/hsds/services": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Hsds_services"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/exchange/hsds/services/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Hsds_service"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/webhooks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Webhooks_list"];
        put?: never;
        post: operations["Webhooks_add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/webhooks/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["Webhooks_remove"];
        options?: never;
        head?: never;
        patch: operations["Webhooks_change"];
        trace?: never;
    };
    "/api/webhooks/{id}/rotate-secret": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Webhooks_rotateSecret"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/webhooks/{id}/pause": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Webhooks_pause"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/webhooks/{id}/resume": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Webhooks_resume"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/webhooks/{id}/test": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Webhooks_test"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/webhooks/{id}/deliveries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Webhooks_deliveries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/webhooks/{id}/deliveries/{deliveryId}/send-again": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Webhooks_sendAgain"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/grants": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Grants_list"];
        put?: never;
        post: operations["Grants_award"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/grants/totals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Grants_totals"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/grants/in-hands": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Grants_inHands"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/grants/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Grants_open"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/grants/{id}/tranches": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Grants_planTranche"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tranches/{id}/payment": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Grants_payTranche"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/programmes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Cohorts_programmes"];
        put?: never;
        post: operations["Cohorts_startProgramme"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cohorts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Cohorts_list"];
        put?: never;
        post: operations["Cohorts_openCohort"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cohorts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Cohorts_open"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/commitments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Commitments_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/commitments/{id}/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Commitments_answer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/commitments/{id}/judge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Commitments_judge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/live-sessions/{id}/carried-commitments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Commitments_before"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/live-sessions/known-people": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Invitations_knownPeople"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/live-sessions/{id}/invitations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Invitations_invite"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/live-sessions/{id}/rsvp": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["Invitations_rsvp"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/live-sessions/{id}/rsvps": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Invitations_rsvps"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/live-sessions/{id}/calendar": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Invitations_calendar"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/live-sessions/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Invitations_cancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/live-sessions/{id}/next": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Invitations_next"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/live-sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["LiveSessions_list"];
        put?: never;
        post: operations["LiveSessions_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/live-sessions/series": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["LiveSessions_series"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/live-sessions/templates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["LiveSessions_listTemplates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/live-sessions/join": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["LiveSessions_join"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/live-sessions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["LiveSessions_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch: operations["LiveSessions_change"];
        trace?: never;
    };
    "/api/live-sessions/{id}/join": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["LiveSessions_joinInvited"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/live-sessions/{id}/open": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["LiveSessions_open"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/live-sessions/{id}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["LiveSessions_close"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/live-sessions/{id}/join-link": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["LiveSessions_joinLink"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/live-sessions/{id}/commitments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["LiveSessions_commitments"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/live-sessions/{id}/minutes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Minutes_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/live-sessions/{id}/minutes/sentences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["Minutes_prepare"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/live-sessions/{id}/minutes/send-round": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Minutes_sendRound"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/live-sessions/{id}/minutes/amendments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Minutes_amendments"];
        put?: never;
        post: operations["Minutes_amend"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/live-sessions/{id}/minutes/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Minutes_versions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/live-sessions/{id}/minutes/amendments/{amendmentId}/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Minutes_accept"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/live-sessions/{id}/minutes/amendments/{amendmentId}/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Minutes_answer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/live-sessions/{id}/minutes/lock": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Minutes_lock"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/live-sessions/{id}/minutes/file/{format}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Minutes_file"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/live-templates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["OwnTemplates_list"];
        put?: never;
        post: operations["OwnTemplates_keep"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/live-templates/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["OwnTemplates_get"];
        put?: never;
        post?: never;
        delete: operations["OwnTemplates_remove"];
        options?: never;
        head?: never;
        patch: operations["OwnTemplates_change"];
        trace?: never;
    };
    "/api/live-sessions/{id}/sign-in-code": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Attendance_code"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/live-sessions/{id}/attendance/mine": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["Attendance_byCode"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/live-sessions/attendance/scanned": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["Attendance_byLink"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/live-sessions/{id}/paper": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Paper_places"];
        put?: never;
        post: operations["Paper_typeIn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/safe-keeping": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["SealedRounds_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/safe-keeping/mode": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["SealedRounds_choose"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/safe-keeping/holders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["SealedRounds_name"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/safe-keeping/holders/{id}/key": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["SealedRounds_setKey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sealed-rounds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["SealedRounds_rounds"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/safe-openings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["SealedRounds_list"];
        put?: never;
        post: operations["SealedRounds_ask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/safe-openings/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["SealedRounds_one"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/safe-openings/{id}/agreement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["SealedRounds_agree"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/safe-openings/{id}/refusal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["SealedRounds_refuse"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/safe-openings/{id}/outer-layer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["SealedRounds_takeOuter"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/safe-openings/{id}/inner-layer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["SealedRounds_takeInner"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/live-sessions/{id}/note-openings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["SealedRounds_records"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/live-sessions/{id}/survey": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Survey_read"];
        put: operations["Survey_answer"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/live-sessions/{id}/pulse": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Pulse_read"];
        put: operations["Pulse_answer"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/adjustment-proposals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["StageReviews_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/adjustment-proposals/{id}/agreement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["StageReviews_agree"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/adjustment-proposals/{id}/refusal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["StageReviews_decline"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/adjustment-proposals/{id}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["StageReviews_withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/help-pledges": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["StageReviews_listPledges"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/help-pledges/{id}/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["StageReviews_answer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/notification-choices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Preferences_open"];
        put: operations["Preferences_choose"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/notifications/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Preferences_preview"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/notifications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Notifications_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/notifications/unread-count": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Notifications_unreadCount"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/notifications/{id}/read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Notifications_markRead"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/notifications/read-all": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Notifications_markAllRead"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/demo/mail-outbox": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Notifications_mailOutbox"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/robots": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Robots_list"];
        put?: never;
        post: operations["Robots_add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/robots/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["Robots_remove"];
        options?: never;
        head?: never;
        patch: operations["Robots_change"];
        trace?: never;
    };
    "/api/robots/{id}/test": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Robots_test"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/robots/{id}/pause": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Robots_pause"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/robots/{id}/resume": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Robots_resume"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Imports_list"];
        put?: never;
        post: operations["Imports_begin"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/imports/offer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Imports_offer"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/imports/template": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Imports_template"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/imports/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Imports_open"];
        put?: never;
        post?: never;
        delete: operations["Imports_discard"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/imports/{id}/files": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["Imports_upload"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/imports/{id}/mapping": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["Imports_map"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/imports/{id}/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Imports_preview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/imports/{id}/start": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Imports_start"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/imports/{id}/undo-plan": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Imports_undoPlan"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/imports/{id}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Imports_undo"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/imports/{id}/rejects": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Imports_rejects"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/imports/{id}/error-file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Imports_errorFile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/referral-numbers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Measures_own"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/referral-numbers/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Measures_file"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/referral-numbers/network": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Measures_network"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Search_find"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/demo/sms-outbox": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Sms_list"];
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
            ownDevice?: boolean;
        };
        AssistanceDto: {
            helperName: string;
            /** Format: date-time */
            endsAt: string;
        };
        PresentationDto: {
            /** @enum {string|null} */
            language: "zh-CN" | "en" | null;
            elder: boolean | null;
            /** @enum {string|null} */
            textSize: "usual" | "larger" | "large" | "largest" | null;
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
            assistance: components["schemas"]["AssistanceDto"] | null;
            presentation: components["schemas"]["PresentationDto"];
            account: components["schemas"]["AccountDto"];
            memberships: components["schemas"]["MembershipDto"][];
            active: components["schemas"]["MembershipDto"] | null;
        };
        ChangePasswordDto: {
            current: string;
            next: string;
        };
        ChangePresentationDto: {
            /** @enum {string} */
            language?: "zh-CN" | "en";
            elder?: boolean;
            /** @enum {string} */
            textSize?: "usual" | "larger" | "large" | "largest";
        };
        ChooseOrganizationDto: {
            /** Format: uuid */
            organizationId: string;
        };
        NetworkDto: {
            name: string;
            begun: boolean;
            demo: boolean;
            publicUrl: string | null;
        };
        BeginAssistedSessionDto: {
            /** Format: uuid */
            residentAccountId: string;
            /** @enum {string} */
            asked: "present" | "telephone" | "paper";
        };
        BegunAssistedSessionDto: {
            /** Format: uuid */
            id: string;
            residentName: string;
            /** Format: date-time */
            endsAt: string;
        };
        LeftAssistedSessionDto: {
            returned: boolean;
        };
        AssistedSessionDto: {
            /** Format: uuid */
            id: string;
            residentName: string;
            helperName: string;
            organizationName: string;
            /** @enum {string} */
            asked: "present" | "telephone" | "paper";
            /** Format: date-time */
            begunAt: string;
            /** Format: date-time */
            endedAt: string | null;
        };
        AssistedSessionPage: {
            items: components["schemas"]["AssistedSessionDto"][];
            next: string | null;
        };
        ResidentDto: {
            /** Format: uuid */
            id: string;
            displayName: string;
            assistedOnly: boolean;
        };
        ResidentPage: {
            items: components["schemas"]["ResidentDto"][];
            next: string | null;
        };
        AddResidentDto: {
            displayName: string;
        };
        CallDto: {
            phone: string | null;
            organizationName: string | null;
            /** @enum {string|null} */
            of: "organization" | "network-steward" | null;
        };
        SignInLinkTokenDto: {
            token: string;
        };
        SignInLinkDto: {
            /** @enum {string} */
            purpose: "invitation" | "reset";
            displayName: string;
            signInName: string;
            organizations: string[];
            /** Format: date-time */
            expiresAt: string;
        };
        UseSignInLinkDto: {
            token: string;
            password: string;
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
        DirectoryReasonParametersDto: {
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
        DirectoryReasonDto: {
            /** @enum {string} */
            code: "expertise" | "area" | "age" | "capacity";
            met: boolean;
            params: components["schemas"]["DirectoryReasonParametersDto"];
        };
        PartnerMatchDto: {
            /**
             * Format: uuid
             * @description The service that answers the need best
             */
            serviceId: string;
            met: number;
            asked: number;
            reasons: components["schemas"]["DirectoryReasonDto"][];
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
        BeginNetworkDto: {
            token: string;
            network: string;
            organization: string;
            name: string;
            signInName: string;
            password: string;
        };
        InvitationTokenDto: {
            token: string;
        };
        InviterDto: {
            name: string;
            organizationName: string;
        };
        OpenedInvitationDto: {
            /** @enum {string} */
            kind: "colleague" | "organization";
            organizationName: string;
            /** @enum {string} */
            organizationKind: "member" | "support-agency" | "foundation" | "civil-affairs" | "street" | "community" | "listed";
            /** @enum {string} */
            role: "organization-admin" | "supervisor" | "worker" | "facilitator" | "program-officer" | "network-steward" | "community-staff" | "street-officer" | "resident";
            invitedBy: components["schemas"]["InviterDto"];
            /** Format: date-time */
            expiresAt: string;
            boundTo: string | null;
        };
        AcceptInvitationDto: {
            token: string;
            name?: string;
            signInName: string;
            password: string;
        };
        InvitationDto: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "colleague" | "organization";
            /** @enum {string} */
            role: "organization-admin" | "supervisor" | "worker" | "facilitator" | "program-officer" | "network-steward" | "community-staff" | "street-officer" | "resident";
            organizationName: string;
            /** @enum {string} */
            organizationKind: "member" | "support-agency" | "foundation" | "civil-affairs" | "street" | "community" | "listed";
            /** @enum {string} */
            state: "waiting" | "accepted" | "expired" | "withdrawn";
            boundTo: string | null;
            invitedBy: string;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            expiresAt: string;
            acceptedBy: string | null;
            /** Format: date-time */
            acceptedAt: string | null;
            allowedActions: ("withdraw" | "renew")[];
        };
        MayInviteDto: {
            roles: ("organization-admin" | "supervisor" | "worker" | "facilitator" | "program-officer" | "network-steward" | "community-staff" | "street-officer" | "resident")[];
            organizationKinds: ("member" | "support-agency" | "foundation" | "civil-affairs" | "street" | "community" | "listed")[];
        };
        InvitationPageDto: {
            items: components["schemas"]["InvitationDto"][];
            next: string | null;
            mayInvite: components["schemas"]["MayInviteDto"];
        };
        CreateInvitationDto: {
            /** @enum {string} */
            kind: "colleague" | "organization";
            /** @enum {string} */
            role?: "organization-admin" | "supervisor" | "worker" | "facilitator" | "program-officer" | "network-steward" | "community-staff" | "street-officer" | "resident";
            organizationName?: string;
            /** @enum {string} */
            organizationKind?: "member" | "support-agency" | "foundation" | "civil-affairs" | "street" | "community" | "listed";
            areaCode?: string;
            uscc?: string;
            /** Format: uuid */
            organizationId?: string;
            signInName?: string;
        };
        NewInvitationDto: {
            /** Format: uuid */
            id: string;
            token: string;
            path: string;
            /** Format: date-time */
            expiresAt: string;
        };
        MemberDto: {
            /** Format: uuid */
            accountId: string;
            displayName: string;
            /** @enum {string} */
            role: "organization-admin" | "supervisor" | "worker" | "facilitator" | "program-officer" | "network-steward" | "community-staff" | "street-officer" | "resident";
            /** Format: date-time */
            since: string;
            signInName: string | null;
            /** Format: date */
            lastSeenOn: string | null;
            /** @enum {string|null} */
            state: "active" | "disabled" | "no-password" | null;
            assignableRoles: ("organization-admin" | "supervisor" | "worker" | "facilitator" | "program-officer" | "network-steward" | "community-staff" | "street-officer" | "resident")[];
            allowedActions: ("change-role" | "remove" | "move" | "reset-password" | "see-open-work")[];
        };
        ChangeRoleDto: {
            /** @enum {string} */
            role: "organization-admin" | "supervisor" | "worker" | "facilitator" | "program-officer" | "network-steward" | "community-staff" | "street-officer" | "resident";
        };
        OpenWorkItemDto: {
            /** Format: uuid */
            id: string;
            label: string;
            path: string;
        };
        OpenWorkDto: {
            kind: string;
            count: number;
            /** @description The first of them */
            items: components["schemas"]["OpenWorkItemDto"][];
        };
        RemoveMemberDto: {
            /** Format: uuid */
            successorAccountId?: string;
        };
        MoveMemberDto: {
            /** Format: uuid */
            organizationId: string;
            /** @enum {string} */
            role: "organization-admin" | "supervisor" | "worker" | "facilitator" | "program-officer" | "network-steward" | "community-staff" | "street-officer" | "resident";
        };
        ResetLinkDto: {
            token: string;
            path: string;
            /** Format: date-time */
            expiresAt: string;
        };
        HandedOverDto: {
            /** Format: uuid */
            id: string;
            kind: string;
            label: string;
            path: string;
            fromName: string;
            /** Format: date-time */
            at: string;
        };
        HandedOverPageDto: {
            items: components["schemas"]["HandedOverDto"][];
            next: string | null;
        };
        AskOfferMatchDto: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            organizationId: string;
            organizationName: string;
            /** Format: date-time */
            madeAt: string;
        };
        AskOfferDto: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "ask" | "offer";
            /** Format: uuid */
            organizationId: string;
            organizationName: string;
            what: string;
            areaCode: string | null;
            areaName: string | null;
            /** Format: date */
            untilOn: string | null;
            whoToAsk: string;
            /** @enum {string} */
            state: "open" | "matched" | "closed" | "expired";
            /** @description False: a line of a meeting only its own organisation sees */
            confirmed: boolean;
            fromMeeting: boolean;
            /** Format: date-time */
            createdAt: string;
            version: number;
            matches: components["schemas"]["AskOfferMatchDto"][];
            allowedActions: ("edit" | "close" | "reopen" | "answer" | "confirm" | "drop")[];
        };
        AskOfferPageDto: {
            items: components["schemas"]["AskOfferDto"][];
            next: string | null;
            /** @description Whether the reader may write some */
            mayCreate: boolean;
        };
        CreateAskOfferDto: {
            /** @enum {string} */
            kind: "ask" | "offer";
            what: string;
            areaCode?: string;
            /** Format: date */
            untilOn?: string;
            whoToAsk?: string;
        };
        ChangeAskOfferDto: {
            what: string;
            areaCode?: string;
            /** Format: date */
            untilOn?: string;
            whoToAsk?: string;
        };
        StrengthDto: {
            /** Format: uuid */
            id: string;
            text: string;
            fromMeeting: boolean;
            version: number;
        };
        ProposedLinesDto: {
            strengths: components["schemas"]["StrengthDto"][];
            asksOffers: components["schemas"]["AskOfferDto"][];
        };
        ConfirmStrengthDto: {
            text: string;
        };
        ServiceUserItemDto: {
            /** Format: uuid */
            id: string;
            code: string;
            /** @enum {string} */
            clientGroup: "elder" | "child" | "disabled-person" | "family" | "carer" | "other";
            /** @enum {string} */
            sex: "female" | "male" | "not-stated";
            /** @enum {string} */
            ageBand: "0-2" | "3-5" | "6-9" | "10-13" | "14-17" | "18-29" | "30-39" | "40-49" | "50-59" | "60-64" | "65-69" | "70-74" | "75-79" | "80-84" | "85-89" | "90+";
            areaName: string | null;
            mine: boolean;
            openCaseId: string | null;
            openCaseNumber: string | null;
        };
        ServiceUserPageDto: {
            items: components["schemas"]["ServiceUserItemDto"][];
            next: string | null;
        };
        IdentityDto: {
            name?: string;
            phone?: string;
            /** @enum {string} */
            phoneOwner?: "" | "self" | "spouse" | "child" | "parent" | "relative" | "neighbour" | "other";
            address?: string;
            /** Format: date */
            birthDate?: string;
            lunarNote?: string;
            idNumber?: string;
            family?: string;
            guardian?: string;
            health?: string;
            abilityGrade?: string;
            story?: string;
            wish?: string;
            priorServices?: string;
        };
        CreateServiceUserDto: {
            /** @enum {string} */
            ageBand?: "0-2" | "3-5" | "6-9" | "10-13" | "14-17" | "18-29" | "30-39" | "40-49" | "50-59" | "60-64" | "65-69" | "70-74" | "75-79" | "80-84" | "85-89" | "90+";
            /** @enum {string} */
            household?: "alone" | "with-spouse" | "with-children" | "with-parents" | "grandparents" | "institution" | "other";
            /** @enum {string} */
            language?: "mandarin" | "dialect" | "sign-language" | "with-companion";
            areaCode?: string;
            /** @enum {string} */
            idNumberRule?: "benefit-application" | "guardianship" | "insurance" | "medical-care" | "police-report";
            details?: components["schemas"]["IdentityDto"];
            code: string;
            /** @enum {string} */
            clientGroup: "elder" | "child" | "disabled-person" | "family" | "carer" | "other";
            /** @enum {string} */
            sex: "female" | "male" | "not-stated";
        };
        RecordedFieldDto: {
            /** @enum {string} */
            field: "name" | "phone" | "phoneOwner" | "address" | "birthDate" | "lunarNote" | "idNumber" | "family" | "guardian" | "health" | "abilityGrade" | "story" | "wish" | "priorServices" | "message";
            /** @enum {string} */
            tier: "L2" | "L3";
            /** @description Whether the reader may open it */
            openable: boolean;
        };
        PersonNoteDto: {
            /** @enum {string} */
            code: "id-number-old-form" | "id-number-check-differs" | "id-number-other-document" | "phone-known-here" | "id-number-known-here";
            /** @description Own service users with the same number */
            personCodes: string[];
        };
        ServiceUserKeptDto: {
            /** Format: uuid */
            id: string;
            version: number;
            code: string;
            /** @enum {string} */
            clientGroup: "elder" | "child" | "disabled-person" | "family" | "carer" | "other";
            /** @enum {string} */
            sex: "female" | "male" | "not-stated";
            /** @enum {string} */
            ageBand: "0-2" | "3-5" | "6-9" | "10-13" | "14-17" | "18-29" | "30-39" | "40-49" | "50-59" | "60-64" | "65-69" | "70-74" | "75-79" | "80-84" | "85-89" | "90+";
            /** @enum {string|null} */
            household: "alone" | "with-spouse" | "with-children" | "with-parents" | "grandparents" | "institution" | "other" | null;
            /** @enum {string|null} */
            language: "mandarin" | "dialect" | "sign-language" | "with-companion" | null;
            areaCode: string | null;
            areaName: string | null;
            /** Format: date */
            retainUntil: string | null;
            /** Format: date-time */
            erasedAt: string | null;
            /** @enum {string} */
            reach: "all" | "identifying" | "approval-needed" | "none";
            recorded: components["schemas"]["RecordedFieldDto"][];
            allowedActions: string[];
            notes: components["schemas"]["PersonNoteDto"][];
        };
        ServiceUserDto: {
            /** Format: uuid */
            id: string;
            version: number;
            code: string;
            /** @enum {string} */
            clientGroup: "elder" | "child" | "disabled-person" | "family" | "carer" | "other";
            /** @enum {string} */
            sex: "female" | "male" | "not-stated";
            /** @enum {string} */
            ageBand: "0-2" | "3-5" | "6-9" | "10-13" | "14-17" | "18-29" | "30-39" | "40-49" | "50-59" | "60-64" | "65-69" | "70-74" | "75-79" | "80-84" | "85-89" | "90+";
            /** @enum {string|null} */
            household: "alone" | "with-spouse" | "with-children" | "with-parents" | "grandparents" | "institution" | "other" | null;
            /** @enum {string|null} */
            language: "mandarin" | "dialect" | "sign-language" | "with-companion" | null;
            areaCode: string | null;
            areaName: string | null;
            /** Format: date */
            retainUntil: string | null;
            /** Format: date-time */
            erasedAt: string | null;
            /** @enum {string} */
            reach: "all" | "identifying" | "approval-needed" | "none";
            recorded: components["schemas"]["RecordedFieldDto"][];
            allowedActions: string[];
        };
        EditServiceUserDto: {
            /** @enum {string} */
            ageBand?: "0-2" | "3-5" | "6-9" | "10-13" | "14-17" | "18-29" | "30-39" | "40-49" | "50-59" | "60-64" | "65-69" | "70-74" | "75-79" | "80-84" | "85-89" | "90+";
            /** @enum {string} */
            household?: "alone" | "with-spouse" | "with-children" | "with-parents" | "grandparents" | "institution" | "other";
            /** @enum {string} */
            language?: "mandarin" | "dialect" | "sign-language" | "with-companion";
            areaCode?: string;
            /** @enum {string} */
            idNumberRule?: "benefit-application" | "guardianship" | "insurance" | "medical-care" | "police-report";
            details?: components["schemas"]["IdentityDto"];
            code?: string;
            /** @enum {string} */
            clientGroup?: "elder" | "child" | "disabled-person" | "family" | "carer" | "other";
            /** @enum {string} */
            sex?: "female" | "male" | "not-stated";
        };
        RevealDto: {
            /** @enum {string} */
            field: "name" | "phone" | "phoneOwner" | "address" | "birthDate" | "lunarNote" | "idNumber" | "family" | "guardian" | "health" | "abilityGrade" | "story" | "wish" | "priorServices" | "message";
            /** @enum {string} */
            purpose: "case-work" | "contact" | "home-visit" | "applying-for-support" | "checking";
        };
        RevealedDto: {
            /** @enum {string} */
            field: "name" | "phone" | "phoneOwner" | "address" | "birthDate" | "lunarNote" | "idNumber" | "family" | "guardian" | "health" | "abilityGrade" | "story" | "wish" | "priorServices" | "message";
            value: string | null;
        };
        EraseDto: {
            /** @enum {string} */
            reason: "retention-ended" | "asked-by-person" | "consent-withdrawn";
        };
        HouseholdMemberDto: {
            /** Format: uuid */
            personId: string;
            code: string;
            /** @enum {string} */
            clientGroup: "elder" | "child" | "disabled-person" | "family" | "carer" | "other";
            /** @enum {string} */
            sex: "female" | "male" | "not-stated";
            /** @enum {string} */
            ageBand: "0-2" | "3-5" | "6-9" | "10-13" | "14-17" | "18-29" | "30-39" | "40-49" | "50-59" | "60-64" | "65-69" | "70-74" | "75-79" | "80-84" | "85-89" | "90+";
            /** @enum {string} */
            relation: "head" | "spouse" | "parent" | "child" | "grandparent" | "grandchild" | "sibling" | "other-relative" | "member";
        };
        HouseholdDto: {
            /** Format: uuid */
            id: string;
            version: number;
            /** @enum {string} */
            kind: "household" | "group";
            code: string;
            members: components["schemas"]["HouseholdMemberDto"][];
            openCaseId: string | null;
        };
        HouseholdPageDto: {
            items: components["schemas"]["HouseholdDto"][];
            next: string | null;
        };
        MemberInputDto: {
            /** Format: uuid */
            personId: string;
            /** @enum {string} */
            relation: "head" | "spouse" | "parent" | "child" | "grandparent" | "grandchild" | "sibling" | "other-relative" | "member";
        };
        CreateHouseholdDto: {
            /** @enum {string} */
            kind: "household" | "group";
            code: string;
            members: components["schemas"]["MemberInputDto"][];
        };
        HouseholdMembersDto: {
            members: components["schemas"]["MemberInputDto"][];
        };
        CaseFileItemDto: {
            /** Format: uuid */
            id: string;
            number: string;
            version: number;
            /** @enum {string} */
            subjectKind: "person" | "household" | "group";
            /** @description The code of the person, family or group */
            subjectCode: string;
            personId: string | null;
            householdId: string | null;
            /** @enum {string|null} */
            ageBand: "0-2" | "3-5" | "6-9" | "10-13" | "14-17" | "18-29" | "30-39" | "40-49" | "50-59" | "60-64" | "65-69" | "70-74" | "75-79" | "80-84" | "85-89" | "90+" | null;
            /** @enum {string} */
            status: "open" | "closed";
            /** @enum {string} */
            step: "intake" | "needs-assessment" | "service-plan" | "intervention" | "evaluation" | "closure";
            /** @enum {string|null} */
            endReason: "goals-met" | "withdrew" | "moved" | "died" | "lost-contact" | "re-referred" | "other" | null;
            holderName: string;
            supervisorName: string;
            /** @description Records the named supervisor has not read */
            unread: number;
            /** Format: date-time */
            openedAt: string;
            /** Format: date-time */
            updatedAt: string;
            /** Format: date-time */
            closedAt: string | null;
            /** Format: date */
            retainUntil: string | null;
        };
        CaseFilePageDto: {
            items: components["schemas"]["CaseFileItemDto"][];
            next: string | null;
        };
        CaseColleagueDto: {
            /** Format: uuid */
            accountId: string;
            displayName: string;
            /** @enum {string} */
            role: "worker" | "supervisor";
        };
        BeginCaseFileDto: {
            /** @enum {string} */
            subjectKind: "person" | "household" | "group";
            /** Format: uuid */
            personId?: string;
            /** Format: uuid */
            householdId?: string;
            /** Format: uuid */
            supervisorAccountId: string;
            /** Format: date */
            happenedOn: string;
            text: string;
        };
        CaseStepDto: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            step: "intake" | "needs-assessment" | "service-plan" | "intervention" | "evaluation" | "closure";
            /** Format: date */
            happenedOn: string;
            writtenByName: string;
            mine: boolean;
            /** Format: date-time */
            writtenAt: string;
            /** Format: date-time */
            readBySupervisorAt: string | null;
            readBySupervisorName: string | null;
            text: string | null;
            ownWish: string | null;
        };
        CaseFileDto: {
            /** Format: uuid */
            id: string;
            number: string;
            version: number;
            /** @enum {string} */
            subjectKind: "person" | "household" | "group";
            /** @description The code of the person, family or group */
            subjectCode: string;
            personId: string | null;
            householdId: string | null;
            /** @enum {string|null} */
            ageBand: "0-2" | "3-5" | "6-9" | "10-13" | "14-17" | "18-29" | "30-39" | "40-49" | "50-59" | "60-64" | "65-69" | "70-74" | "75-79" | "80-84" | "85-89" | "90+" | null;
            /** @enum {string} */
            status: "open" | "closed";
            /** @enum {string} */
            step: "intake" | "needs-assessment" | "service-plan" | "intervention" | "evaluation" | "closure";
            /** @enum {string|null} */
            endReason: "goals-met" | "withdrew" | "moved" | "died" | "lost-contact" | "re-referred" | "other" | null;
            holderName: string;
            supervisorName: string;
            /** @description Records the named supervisor has not read */
            unread: number;
            /** Format: date-time */
            openedAt: string;
            /** Format: date-time */
            updatedAt: string;
            /** Format: date-time */
            closedAt: string | null;
            /** Format: date */
            retainUntil: string | null;
            /** Format: uuid */
            holderAccountId: string;
            /** Format: uuid */
            supervisorAccountId: string;
            steps: components["schemas"]["CaseStepDto"][];
            members: components["schemas"]["HouseholdMemberDto"][];
            /** @enum {string|null} */
            closedBecause: "case-team-only" | "approval-needed" | null;
            allowedActions: string[];
        };
        WriteCaseStepDto: {
            /** @enum {string} */
            step: "intake" | "needs-assessment" | "service-plan" | "intervention" | "evaluation" | "closure";
            /** Format: date */
            happenedOn: string;
            text: string;
            ownWish?: string;
        };
        CloseCaseFileDto: {
            /** @enum {string} */
            endReason: "goals-met" | "withdrew" | "moved" | "died" | "lost-contact" | "re-referred" | "other";
            /** Format: date */
            happenedOn: string;
            text: string;
            /** Format: date */
            retainUntil?: string;
        };
        AssignCaseFileDto: {
            /** Format: uuid */
            holderAccountId?: string;
            /** Format: uuid */
            supervisorAccountId?: string;
        };
        MarkCaseReadDto: {
            stepIds: string[];
        };
        ConnectedOrganizationDto: {
            /** Format: uuid */
            id: string;
            name: string;
            phone: string | null;
        };
        PossibleDuplicateDto: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            personId: string;
            personCode: string;
            /** @enum {string} */
            state: "hint" | "asked" | "asked-of-us" | "connected" | "declined" | "dismissed" | "undone" | "no-answer";
            /** Format: date-time */
            askedAt: string | null;
            other: components["schemas"]["ConnectedOrganizationDto"] | null;
            allowedActions: string[];
        };
        PossibleDuplicatePageDto: {
            items: components["schemas"]["PossibleDuplicateDto"][];
            next: string | null;
        };
        AccessFieldDto: {
            /** @enum {string} */
            field: "name" | "phone" | "phoneOwner" | "address" | "birthDate" | "lunarNote" | "idNumber" | "family" | "guardian" | "health" | "abilityGrade" | "story" | "wish" | "priorServices" | "message";
            /** @enum {string} */
            tier: "L2" | "L3";
        };
        AskableAccessDto: {
            personCode: string;
            /** @enum {string} */
            ageBand: "0-2" | "3-5" | "6-9" | "10-13" | "14-17" | "18-29" | "30-39" | "40-49" | "50-59" | "60-64" | "65-69" | "70-74" | "75-79" | "80-84" | "85-89" | "90+";
            /** @enum {string} */
            sex: "female" | "male" | "not-stated";
            /** @enum {string} */
            route: "colleague" | "community" | "recipient";
            fields: components["schemas"]["AccessFieldDto"][];
            approverOrganization: string;
            approverRole: string;
            /** @description A request of theirs is under way already */
            waiting: boolean;
        };
        AskForAccessDto: {
            /** Format: uuid */
            personId?: string;
            /** Format: uuid */
            referralId?: string;
            fields: ("name" | "phone" | "phoneOwner" | "address" | "birthDate" | "lunarNote" | "idNumber" | "family" | "guardian" | "health" | "abilityGrade" | "story" | "wish" | "priorServices" | "message")[];
            /** @enum {string} */
            purpose: "home-visit" | "urgent-help" | "arranging-service" | "applying-for-support" | "standing-in" | "quality-review" | "other";
            purposeNote?: string;
            /** @enum {string} */
            legalBasis: "consent" | "contract" | "statutory-duty" | "public-health" | "other-law";
            validHours?: number;
            undertaking: boolean;
        };
        AccessRequestDto: {
            personCode: string;
            /** @enum {string} */
            ageBand: "0-2" | "3-5" | "6-9" | "10-13" | "14-17" | "18-29" | "30-39" | "40-49" | "50-59" | "60-64" | "65-69" | "70-74" | "75-79" | "80-84" | "85-89" | "90+";
            /** @enum {string} */
            sex: "female" | "male" | "not-stated";
            id: string;
            version: number;
            /** @enum {string} */
            status: "requested" | "approved" | "active" | "expired" | "revoked" | "denied";
            /** @enum {string} */
            route: "colleague" | "community" | "recipient";
            personId: string | null;
            referralId: string | null;
            requesterName: string;
            requesterOrganization: string;
            approverOrganization: string;
            approverRole: string;
            /** @enum {string} */
            purpose: "home-visit" | "urgent-help" | "arranging-service" | "applying-for-support" | "standing-in" | "quality-review" | "other";
            purposeNote: string | null;
            /** @enum {string} */
            legalBasis: "consent" | "contract" | "statutory-duty" | "public-health" | "other-law";
            fields: components["schemas"]["AccessFieldDto"][];
            validHours: number;
            grantedFields: ("name" | "phone" | "phoneOwner" | "address" | "birthDate" | "lunarNote" | "idNumber" | "family" | "guardian" | "health" | "abilityGrade" | "story" | "wish" | "priorServices" | "message")[] | null;
            grantedHours: number | null;
            /** Format: date-time */
            askedAt: string;
            decidedByName: string | null;
            /** Format: date-time */
            decidedAt: string | null;
            /** @enum {string|null} */
            denialReason: "not-needed" | "too-much" | "no-basis" | "ask-the-person" | "other" | null;
            decisionNote: string | null;
            /** Format: date-time */
            endsAt: string | null;
            allowedActions: ("approve" | "refuse" | "read" | "end")[];
        };
        AccessRequestPageDto: {
            items: components["schemas"]["AccessRequestDto"][];
            next: string | null;
        };
        ApproveAccessDto: {
            fields?: ("name" | "phone" | "phoneOwner" | "address" | "birthDate" | "lunarNote" | "idNumber" | "family" | "guardian" | "health" | "abilityGrade" | "story" | "wish" | "priorServices" | "message")[];
            validHours?: number;
            note?: string;
        };
        RefuseAccessDto: {
            /** @enum {string} */
            reason: "not-needed" | "too-much" | "no-basis" | "ask-the-person" | "other";
            note?: string;
        };
        ReadFieldDto: {
            /** @enum {string} */
            field: "name" | "phone" | "phoneOwner" | "address" | "birthDate" | "lunarNote" | "idNumber" | "family" | "guardian" | "health" | "abilityGrade" | "story" | "wish" | "priorServices" | "message";
        };
        WatermarkDto: {
            name: string;
            /** Format: date-time */
            at: string;
        };
        ReadFieldAnswerDto: {
            /** @enum {string} */
            field: "name" | "phone" | "phoneOwner" | "address" | "birthDate" | "lunarNote" | "idNumber" | "family" | "guardian" | "health" | "abilityGrade" | "story" | "wish" | "priorServices" | "message";
            value: string | null;
            watermark: components["schemas"]["WatermarkDto"];
        };
        OpenEmergencyDto: {
            /** Format: uuid */
            personId: string;
            /** @enum {string} */
            reasonCode: "life-in-danger" | "health-emergency" | "abuse-or-neglect" | "missing-person" | "disaster" | "other";
            reason: string;
        };
        EmergencyViewDto: {
            personCode: string;
            /** @enum {string} */
            ageBand: "0-2" | "3-5" | "6-9" | "10-13" | "14-17" | "18-29" | "30-39" | "40-49" | "50-59" | "60-64" | "65-69" | "70-74" | "75-79" | "80-84" | "85-89" | "90+";
            /** @enum {string} */
            sex: "female" | "male" | "not-stated";
            id: string;
            version: number;
            personId: string | null;
            viewerName: string;
            /** @enum {string} */
            reasonCode: "life-in-danger" | "health-emergency" | "abuse-or-neglect" | "missing-person" | "disaster" | "other";
            reason: string;
            fields: components["schemas"]["AccessFieldDto"][];
            /** Format: date-time */
            openedAt: string;
            /** Format: date-time */
            endsAt: string;
            open: boolean;
            /** Format: date-time */
            reviewDueAt: string;
            overdue: boolean;
            /** Format: date-time */
            reviewedAt: string | null;
            reviewedByName: string | null;
            /** @enum {string|null} */
            verdict: "justified" | "not-justified" | null;
            reviewNote: string | null;
            allowedActions: ("read" | "review")[];
        };
        ReviewEmergencyDto: {
            /** @enum {string} */
            verdict: "justified" | "not-justified";
            note?: string;
        };
        PersonReadingDto: {
            id: string;
            /** Format: date-time */
            at: string;
            readerName: string;
            organizationName: string;
            ownStaff: boolean;
            role: string | null;
            fields: string[];
            /** @description A code */
            purpose: string | null;
            /** @enum {string} */
            ground: "own-staff" | "consent" | "statutory-duty" | "emergency" | "other-law" | "approval";
            approvedByName: string | null;
            assistedByName: string | null;
        };
        PersonReadingsDto: {
            personCode: string;
            /** @enum {string} */
            ageBand: "0-2" | "3-5" | "6-9" | "10-13" | "14-17" | "18-29" | "30-39" | "40-49" | "50-59" | "60-64" | "65-69" | "70-74" | "75-79" | "80-84" | "85-89" | "90+";
            items: components["schemas"]["PersonReadingDto"][];
            next: string | null;
        };
        MinorApprovalDto: {
            id: string | null;
            personId: string;
            personCode: string;
            /** @enum {string} */
            ageBand: "0-2" | "3-5" | "6-9" | "10-13" | "14-17" | "18-29" | "30-39" | "40-49" | "50-59" | "60-64" | "65-69" | "70-74" | "75-79" | "80-84" | "85-89" | "90+";
            accountId: string;
            accountName: string;
            approvedByName: string | null;
            /** Format: date-time */
            approvedAt: string | null;
        };
        ApproveMinorDto: {
            /** Format: uuid */
            personId: string;
            /** Format: uuid */
            accountId: string;
        };
        CommunityPersonDto: {
            id: string;
            code: string;
            maskedName: string;
            /** @enum {string} */
            clientGroup: "elder" | "child" | "disabled-person" | "family" | "carer" | "other";
            /** @enum {string} */
            sex: "female" | "male" | "not-stated";
            /** @enum {string} */
            ageBand: "0-2" | "3-5" | "6-9" | "10-13" | "14-17" | "18-29" | "30-39" | "40-49" | "50-59" | "60-64" | "65-69" | "70-74" | "75-79" | "80-84" | "85-89" | "90+";
            building: string | null;
            waiting: boolean;
        };
        CommunityPersonPageDto: {
            items: components["schemas"]["CommunityPersonDto"][];
            next: string | null;
        };
        ReportCallInputDto: {
            /** @enum {string} */
            toWhom: "police" | "child-line" | "women-line" | "youth-line" | "civil-affairs" | "education" | "other";
            /** Format: date-time */
            calledAt: string;
            number?: string;
            answer?: string;
        };
        FileReportDto: {
            /** Format: uuid */
            personId?: string;
            /** Format: uuid */
            referralId?: string;
            /** Format: date-time */
            discoveredAt: string;
            seenKinds: ("injury" | "neglect" | "left-alone" | "sexual" | "violence-at-home" | "self-harm" | "runaway-or-begging" | "other-danger")[];
            /** @enum {string} */
            seenBy: "self" | "child" | "somebody-else";
            seen: string;
            /** @enum {string} */
            safety: "safe" | "not-safe" | "not-known";
            safetyNote?: string;
            call?: components["schemas"]["ReportCallInputDto"];
        };
        ReportCallDto: {
            id: string;
            /** @enum {string} */
            toWhom: "police" | "child-line" | "women-line" | "youth-line" | "civil-affairs" | "education" | "other";
            /** Format: date-time */
            calledAt: string;
            number: string | null;
            answer: string | null;
        };
        MandatoryReportDto: {
            id: string;
            reporterName: string;
            personId: string | null;
            referralId: string | null;
            /** Format: date-time */
            discoveredAt: string;
            seenKinds: ("injury" | "neglect" | "left-alone" | "sexual" | "violence-at-home" | "self-harm" | "runaway-or-begging" | "other-danger")[];
            /** @enum {string} */
            seenBy: "self" | "child" | "somebody-else";
            seen: string;
            /** @enum {string} */
            safety: "safe" | "not-safe" | "not-known";
            safetyNote: string | null;
            /** Format: date-time */
            filedAt: string;
            calls: components["schemas"]["ReportCallDto"][];
            /** @description Somebody was called */
            isReported: boolean;
            /** @description Minutes from discovery to the first call, or to now */
            minutes: number;
        };
        MandatoryReportPageDto: {
            items: components["schemas"]["MandatoryReportDto"][];
            next: string | null;
        };
        ConsentRecipientDto: {
            id: string;
            name: string;
            phone: string | null;
        };
        ConsentEvidenceDto: {
            id: string;
            /** @enum {string} */
            kind: "screen-signature" | "paper-photo" | "oral-recording";
            /** @description png, jpeg, pdf … */
            mediaType: string;
            bytes: number;
            /** @description SHA-256 of the file */
            sha256: string;
        };
        ConsentRecordDto: {
            id: string;
            recipient: components["schemas"]["ConsentRecipientDto"];
            /** @enum {string} */
            purpose: "provide-service" | "joint-service" | "give-advice";
            fields: ("name" | "phone" | "address" | "family" | "guardian" | "health" | "abilityGrade" | "story" | "wish" | "priorServices" | "message")[];
            /** Format: date */
            endsOn: string;
            /** @enum {string} */
            decision: "given" | "partly" | "refused";
            /** @enum {string} */
            standing: "in-force" | "refused" | "withdrawn" | "expired" | "not-confirmed" | "in-error";
            /** @enum {string} */
            signedBy: "self" | "guardian" | "self-and-guardian" | "representative";
            /** @enum {string|null} */
            relation: "parent" | "grandparent" | "adult-sibling" | "other-relative" | "appointed-guardian" | "bureau-or-committee" | "spouse" | "adult-child" | null;
            /** @enum {string|null} */
            childView: "agrees" | "disagrees" | "cannot-say" | null;
            /** @enum {string} */
            form: "screen" | "paper" | "oral" | "sms";
            /** @description For the source only */
            witness: string | null;
            /** @description For the source only */
            representativeDocument: string | null;
            /** @description For the source only */
            evidence: components["schemas"]["ConsentEvidenceDto"] | null;
            /** @description SHA-256 of what was read out and answered; for the source only */
            statementSha256: string | null;
            /** @description False: the record was changed outside the product */
            isIntact: boolean | null;
            /** Format: date-time */
            recordedAt: string;
            /** Format: date-time */
            withdrawnAt: string | null;
            /** @enum {string|null} */
            withdrawChannel: "in-person" | "phone" | "message" | "paper" | "through-guardian" | null;
            allowedActions: string[];
        };
        RecordConsentDto: {
            /** @enum {string} */
            decision: "given" | "partly" | "refused";
            fields: ("name" | "phone" | "address" | "family" | "guardian" | "health" | "abilityGrade" | "story" | "wish" | "priorServices" | "message")[];
            /** Format: date */
            endsOn?: string;
            /** @enum {string} */
            signedBy: "self" | "guardian" | "self-and-guardian" | "representative";
            /** @enum {string} */
            childView?: "agrees" | "disagrees" | "cannot-say";
            underEight?: boolean;
            /** @enum {string} */
            relation?: "parent" | "grandparent" | "adult-sibling" | "other-relative" | "appointed-guardian" | "bureau-or-committee" | "spouse" | "adult-child";
            guardianInConflict?: boolean;
            representativeDocument?: string;
            /** @enum {string} */
            form: "screen" | "paper" | "oral" | "sms";
            /** Format: uuid */
            evidenceId?: string;
            witnessName?: string;
            smsPhone?: string;
            broughtUpByPerson?: boolean;
        };
        ReferralClockDto: {
            /** @enum {string} */
            kind: "acknowledge" | "decide" | "first-contact" | "confirm";
            /** Format: date-time */
            startedAt: string;
            /** Format: date-time */
            dueAt: string;
            workingDaysLeft: number;
            overdue: boolean;
            provisional: boolean;
        };
        PausedClockDto: {
            /** @enum {string} */
            kind: "acknowledge" | "decide" | "first-contact" | "confirm";
            /** Format: date-time */
            pausedAt: string;
            workingDaysLeft: number | null;
            minutesLeft: number | null;
        };
        ReferralDeletionDto: {
            /** Format: date-time */
            askedAt: string;
            /** Format: date-time */
            dueAt: string;
            /** Format: date-time */
            attestedAt: string | null;
            overdue: boolean;
        };
        ReferralStandingDto: {
            id: string;
            number: string;
            version: number;
            /** @enum {string} */
            status: "draft" | "requested" | "received" | "accepted" | "in-progress" | "on-hold" | "completed" | "rejected" | "failed" | "cancelled" | "entered-in-error";
            /** @enum {string|null} */
            businessStatus: "info-requested" | "info-provided" | "waitlisted" | "client-unreachable" | "assessment-first" | "forward-proposed" | "consent-paused" | "outcome-returned" | "outcome-disputed" | "loop-closed" | null;
            /** @enum {string} */
            hands: "mine" | "theirs" | "both" | "nobody";
            clock: components["schemas"]["ReferralClockDto"] | null;
            pausedClock: components["schemas"]["PausedClockDto"] | null;
            deletion: components["schemas"]["ReferralDeletionDto"] | null;
            allowedActions: string[];
        };
        ConfirmConsentDto: {
            code: string;
        };
        WithdrawConsentDto: {
            /** @enum {string} */
            channel: "in-person" | "phone" | "message" | "paper" | "through-guardian";
        };
        ConsentStandingDto: {
            id: string;
            /** @enum {string} */
            standing: "in-force" | "refused" | "withdrawn" | "expired" | "not-confirmed" | "in-error";
            /** Format: date-time */
            withdrawnAt: string | null;
            /** @enum {string|null} */
            withdrawChannel: "in-person" | "phone" | "message" | "paper" | "through-guardian" | null;
        };
        FormRowDto: {
            label: string;
            value: string | null;
        };
        FormSpanDto: {
            text: string;
            /** @enum {string} */
            style: "plain" | "strong" | "filled";
        };
        FormTickDto: {
            label: string;
            ticked: boolean;
        };
        FormPartDto: {
            /** @enum {string} */
            kind: "heading" | "rows" | "paragraph" | "ticks" | "signatures";
            text?: string;
            rows?: components["schemas"]["FormRowDto"][];
            spans?: components["schemas"]["FormSpanDto"][];
            items?: components["schemas"]["FormTickDto"][];
            lines?: components["schemas"]["FormRowDto"][];
            fingerprint?: string;
            seals?: string[];
        };
        FormDocumentDto: {
            title: string;
            above: string[];
            isLarge: boolean;
            parts: components["schemas"]["FormPartDto"][];
            below: string;
        };
        ReferralLinkDto: {
            id: string;
            /** @enum {string} */
            kind: "partner" | "person";
            /** Format: date-time */
            madeAt: string;
            /** Format: date-time */
            expiresAt: string;
            /** Format: date-time */
            endedAt: string | null;
        };
        LinkAnswerDto: {
            id: string;
            /** @enum {string} */
            action: "accept" | "decline" | "complete" | "feedback";
            code: string | null;
            byWhom: string | null;
            words: string | null;
            /** Format: date-time */
            answeredAt: string;
            refusedFor: string | null;
        };
        ReferralLinksDto: {
            links: components["schemas"]["ReferralLinkDto"][];
            answers: components["schemas"]["LinkAnswerDto"][];
        };
        NewReferralLinkDto: {
            path: string;
            /** Format: date-time */
            expiresAt: string;
        };
        LinkTokenDto: {
            token: string;
        };
        ReferralCardDto: {
            personCode: string;
            /** @enum {string} */
            group: "elder" | "child" | "disabled-person" | "family" | "carer" | "other";
            /** @enum {string} */
            sex: "female" | "male" | "not-stated";
            /** @enum {string} */
            ageBand: "0-2" | "3-5" | "6-9" | "10-13" | "14-17" | "18-29" | "30-39" | "40-49" | "50-59" | "60-64" | "65-69" | "70-74" | "75-79" | "80-84" | "85-89" | "90+";
            /** @enum {string|null} */
            household: "alone" | "with-spouse" | "with-children" | "with-parents" | "grandparents" | "institution" | "other" | null;
            /** @enum {string|null} */
            language: "mandarin" | "dialect" | "sign-language" | "with-companion" | null;
            community: string | null;
            /** @enum {string} */
            needCode: "home-visit" | "fall-prevention" | "dementia-support" | "carer-group" | "grief-support" | "guardianship" | "aged-parents-disabled-child" | "end-of-life-care" | "companionship" | "child-in-difficulty" | "special-needs-child" | "family-relations" | "domestic-violence" | "mental-health" | "legal-advice" | "fraud-prevention" | "livelihood" | "community-activity";
            serviceCodes: ("home-visit" | "fall-prevention" | "dementia-support" | "carer-group" | "grief-support" | "guardianship" | "aged-parents-disabled-child" | "end-of-life-care" | "companionship" | "child-in-difficulty" | "special-needs-child" | "family-relations" | "domestic-violence" | "mental-health" | "legal-advice" | "fraud-prevention" | "livelihood" | "community-activity")[];
            riskCodes: ("self-harm" | "harm-to-others" | "abuse-or-neglect" | "going-missing" | "falls" | "no-carer" | "fraud" | "unsafe-home" | "infectious-disease" | "pets" | "visit-in-pairs")[];
            reasonCodes: ("outside-scope" | "specialist-skill" | "moved" | "project-ends" | "worker-change" | "conflict-of-interest" | "service-user-request" | "several-agencies" | "statutory-duty")[];
            /** @enum {string} */
            mode: "full-transfer" | "joint-service" | "consultation";
            /** @enum {string} */
            urgency: "critical" | "priority" | "routine" | "watch";
            /** @description How many share the need, where nobody is named */
            headcount?: number | null;
        };
        OpenedLinkDto: {
            /** @enum {string} */
            kind: "partner" | "person";
            number: string;
            status: string;
            sourceName: string;
            sourcePhone: string | null;
            recipientName: string;
            /** Format: date-time */
            sentAt: string;
            /** Format: date-time */
            dueAt: string | null;
            /** Format: date-time */
            expiresAt: string;
            card: components["schemas"]["ReferralCardDto"] | null;
            openActions: ("accept" | "decline" | "complete" | "feedback")[];
            answered: string[];
        };
        AcceptByLinkDto: {
            token: string;
            words?: string;
        };
        DeclineByLinkDto: {
            token: string;
            /** @enum {string} */
            code: "outside-area" | "outside-scope" | "no-capacity" | "no-qualification" | "served-elsewhere" | "risk-beyond-capacity" | "person-unwilling" | "other";
            /** @enum {string} */
            byWhom: "provider" | "client";
            words?: string;
        };
        CompleteByLinkDto: {
            token: string;
            /** @enum {string} */
            code: "goals-met" | "partly-met" | "service-continues" | "withdrew" | "moved" | "died" | "lost-contact" | "re-referred" | "other";
            services: ("home-visit" | "fall-prevention" | "dementia-support" | "carer-group" | "grief-support" | "guardianship" | "aged-parents-disabled-child" | "end-of-life-care" | "companionship" | "child-in-difficulty" | "special-needs-child" | "family-relations" | "domestic-violence" | "mental-health" | "legal-advice" | "fraud-prevention" | "livelihood" | "community-activity")[];
            words?: string;
        };
        FeedbackByLinkDto: {
            token: string;
            /** @enum {string} */
            code: "satisfied" | "partly-satisfied" | "not-satisfied" | "not-delivered";
            /** @enum {string} */
            byWhom: "person" | "guardian";
            words?: string;
        };
        OverviewOrganizationDto: {
            id: string;
            name: string;
            /** @description The number it publishes */
            phone: string | null;
        };
        OverviewRowDto: {
            id: string;
            number: string;
            /** @enum {string} */
            status: "draft" | "requested" | "received" | "accepted" | "in-progress" | "on-hold" | "completed" | "rejected" | "failed" | "cancelled" | "entered-in-error";
            /** @enum {string} */
            urgency: "critical" | "priority" | "routine" | "watch";
            /** @enum {string} */
            needCode: "home-visit" | "fall-prevention" | "dementia-support" | "carer-group" | "grief-support" | "guardianship" | "aged-parents-disabled-child" | "end-of-life-care" | "companionship" | "child-in-difficulty" | "special-needs-child" | "family-relations" | "domestic-violence" | "mental-health" | "legal-advice" | "fraud-prevention" | "livelihood" | "community-activity";
            /** @enum {string|null} */
            clock: "acknowledge" | "decide" | "first-contact" | "confirm" | null;
            /** Format: date-time */
            dueAt: string;
            /** @description Working days since the day it was due; 0 on that day and before */
            workingDaysLate: number;
            overdue: boolean;
            counterpart: components["schemas"]["OverviewOrganizationDto"] | null;
        };
        OverviewPartDto: {
            total: number;
            /** @description The oldest */
            rows: components["schemas"]["OverviewRowDto"][];
        };
        OverdueAgeDto: {
            /** @enum {string} */
            age: "today" | "1-2" | "3-5" | "6-10" | "over-10";
            count: number;
        };
        OverduePartDto: {
            total: number;
            /** @description The oldest */
            rows: components["schemas"]["OverviewRowDto"][];
            byAge: components["schemas"]["OverdueAgeDto"][];
        };
        ReferralOverviewDto: {
            unacknowledged: components["schemas"]["OverviewPartDto"];
            basisReviews: components["schemas"]["OverviewPartDto"];
            /** @description The next step is this organisation’s */
            ours: components["schemas"]["OverduePartDto"];
            /** @description The next step is the other side’s */
            theirs: components["schemas"]["OverduePartDto"];
        };
        StuckWayPointDto: {
            /** @enum {string} */
            status: "draft" | "requested" | "received" | "accepted" | "in-progress" | "on-hold" | "completed" | "rejected" | "failed" | "cancelled" | "entered-in-error";
            /** @enum {string|null} */
            businessStatus: "info-requested" | "info-provided" | "waitlisted" | "client-unreachable" | "assessment-first" | "forward-proposed" | "consent-paused" | "outcome-returned" | "outcome-disputed" | "loop-closed" | null;
            /** Format: date-time */
            since: string;
        };
        CoachingCallDto: {
            /** Format: date */
            calledOn: string;
            calledByName: string;
            nextStep: string | null;
            /** @description Nothing more is to be done */
            isDone: boolean;
        };
        StuckReferralDto: {
            /** @description Of the delay, not of the referral */
            id: string;
            number: string;
            /** @enum {string} */
            clock: "acknowledge" | "decide" | "first-contact" | "confirm" | "deletion";
            /** Format: date-time */
            dueAt: string;
            workingDaysLate: number;
            heldBy: components["schemas"]["OverviewOrganizationDto"] | null;
            way: components["schemas"]["StuckWayPointDto"][];
            /** @description Of this agency, the newest first */
            calls: components["schemas"]["CoachingCallDto"][];
        };
        PastCoachingCallDto: {
            /** Format: date */
            calledOn: string;
            calledByName: string;
            nextStep: string | null;
            /** @description Nothing more is to be done */
            isDone: boolean;
            id: string;
            /** @description Of the referral that was delayed */
            number: string;
        };
        PastCoachingCallPageDto: {
            items: components["schemas"]["PastCoachingCallDto"][];
            next: string | null;
        };
        NoteCoachingCallDto: {
            /** Format: date */
            calledOn: string;
            nextStep?: string;
            isDone?: boolean;
        };
        DueFollowUpDto: {
            referralId: string;
            number: string;
            holderName: string;
            /** Format: date */
            dueOn: string;
        };
        ReferralMessageDto: {
            id: string;
            /** @enum {string} */
            side: "source" | "target";
            byName: string;
            isMine: boolean;
            /** Format: date-time */
            writtenAt: string;
            /**
             * Format: date-time
             * @description When the first of the other side read it
             */
            readAt: string | null;
            readByMe: boolean;
            /** @description Null when closed */
            text: string | null;
            /** @enum {string|null} */
            closedReason: "after-acceptance" | "not-consented" | "access-ended" | "case-team-only" | "on-request" | "approval-needed" | "entered-in-error" | null;
        };
        ReferralConversationDto: {
            /** @description The newest first */
            items: components["schemas"]["ReferralMessageDto"][];
            next: string | null;
            mayWrite: boolean;
        };
        WriteReferralMessageDto: {
            text: string;
            asItIs?: boolean;
        };
        WrittenReferralWordsDto: {
            id: string;
        };
        ReadReferralMessagesDto: {
            /** Format: uuid */
            upTo: string;
        };
        ReferralAttachmentDto: {
            id: string;
            /** @enum {string} */
            kind: "consent-form" | "assessment-summary" | "service-records" | "evaluation-report" | "other";
            /** @enum {string} */
            tier: "L1" | "L2" | "L3";
            /** @enum {string} */
            side: "source" | "target";
            byName: string;
            isMine: boolean;
            /** Format: date-time */
            addedAt: string;
            isOpen: boolean;
            /** @enum {string|null} */
            closedReason: "after-acceptance" | "not-consented" | "access-ended" | "case-team-only" | "on-request" | "approval-needed" | "entered-in-error" | null;
            name: string | null;
            type: string | null;
            /** @description Bytes */
            size: number | null;
            mayRemove: boolean;
        };
        ReferralAttachmentsDto: {
            items: components["schemas"]["ReferralAttachmentDto"][];
            mayAdd: boolean;
            /** @description Bytes one file may have */
            limitBytes: number;
        };
        ReferralFollowUpDto: {
            id: string;
            /** @enum {string} */
            kind: "interim" | "end";
            /** @enum {string} */
            side: "source" | "target";
            byName: string;
            /** Format: date-time */
            recordedAt: string;
            /** @description Written later than a day after the contact */
            isLate: boolean;
            /** Format: date */
            onDate: string;
            /** Format: date */
            nextOn: string | null;
            /** @enum {string} */
            channel: "visit" | "phone" | "video" | "between-organizations";
            withWhom: ("receiving-worker" | "service-user" | "family")[];
            serviceStarted: boolean | null;
            /** @enum {string|null} */
            endReason: "goals-met" | "withdrew" | "moved" | "died" | "lost-contact" | "re-referred" | "other" | null;
            /** @enum {string|null} */
            satisfaction: "satisfied" | "partly-satisfied" | "not-satisfied" | "could-not-ask" | null;
            mayBecomeExample: boolean | null;
            afterLeaving: ("written-notice" | "file-closed" | "options-offered" | "link-helped")[];
            /** @enum {string|null} */
            closedReason: "after-acceptance" | "not-consented" | "access-ended" | "case-team-only" | "on-request" | "approval-needed" | "entered-in-error" | null;
            ownWords: string | null;
            progress: string | null;
            newRisk: string | null;
            askBack: string | null;
            lesson: string | null;
        };
        ReferralFollowUpsDto: {
            /** @description The latest contact first */
            items: components["schemas"]["ReferralFollowUpDto"][];
            mayRecord: boolean;
            /**
             * Format: date
             * @description The next one planned
             */
            nextOn: string | null;
            /**
             * Format: date
             * @description What the urgency proposes for the one after today
             */
            proposedNextOn: string | null;
        };
        RecordFollowUpDto: {
            /** @enum {string} */
            kind: "interim" | "end";
            /** Format: date */
            onDate: string;
            /** Format: date */
            nextOn?: string;
            /** @enum {string} */
            channel: "visit" | "phone" | "video" | "between-organizations";
            withWhom: ("receiving-worker" | "service-user" | "family")[];
            serviceStarted?: boolean;
            ownWords?: string;
            progress?: string;
            newRisk?: string;
            askBack?: string;
            /** @enum {string} */
            endReason?: "goals-met" | "withdrew" | "moved" | "died" | "lost-contact" | "re-referred" | "other";
            /** @enum {string} */
            satisfaction?: "satisfied" | "partly-satisfied" | "not-satisfied" | "could-not-ask";
            lesson?: string;
            mayBecomeExample?: boolean;
            afterLeaving?: ("written-notice" | "file-closed" | "options-offered" | "link-helped")[];
        };
        AcknowledgedReferralDto: {
            /** Format: uuid */
            id: string;
            version: number;
        };
        AcknowledgeReferralsDto: {
            referrals: components["schemas"]["AcknowledgedReferralDto"][];
        };
        AcknowledgementDto: {
            id: string;
            /** @description Why this one was not signed for; null when it was */
            code: string | null;
            standing: components["schemas"]["ReferralStandingDto"] | null;
        };
        AcknowledgementsDto: {
            results: components["schemas"]["AcknowledgementDto"][];
        };
        SavedViewDto: {
            id: string;
            name: string;
            filters: string;
        };
        SaveViewDto: {
            name: string;
            filters: string;
        };
        ReferralPartyDto: {
            id: string;
            name: string;
            shortName: string | null;
            phone: string | null;
        };
        ReferralItemDto: {
            id: string;
            number: string;
            version: number;
            /** @enum {string} */
            side: "source" | "target";
            /** @enum {string} */
            status: "draft" | "requested" | "received" | "accepted" | "in-progress" | "on-hold" | "completed" | "rejected" | "failed" | "cancelled" | "entered-in-error";
            /** @enum {string|null} */
            businessStatus: "info-requested" | "info-provided" | "waitlisted" | "client-unreachable" | "assessment-first" | "forward-proposed" | "consent-paused" | "outcome-returned" | "outcome-disputed" | "loop-closed" | null;
            /** @enum {string} */
            hands: "mine" | "theirs" | "both" | "nobody";
            /** @enum {string} */
            urgency: "critical" | "priority" | "routine" | "watch";
            /** @enum {string} */
            mode: "full-transfer" | "joint-service" | "consultation";
            /** @enum {string} */
            needCode: "home-visit" | "fall-prevention" | "dementia-support" | "carer-group" | "grief-support" | "guardianship" | "aged-parents-disabled-child" | "end-of-life-care" | "companionship" | "child-in-difficulty" | "special-needs-child" | "family-relations" | "domestic-violence" | "mental-health" | "legal-advice" | "fraud-prevention" | "livelihood" | "community-activity";
            serviceCodes: ("home-visit" | "fall-prevention" | "dementia-support" | "carer-group" | "grief-support" | "guardianship" | "aged-parents-disabled-child" | "end-of-life-care" | "companionship" | "child-in-difficulty" | "special-needs-child" | "family-relations" | "domestic-violence" | "mental-health" | "legal-advice" | "fraud-prevention" | "livelihood" | "community-activity")[];
            /** @description The source’s own code for the person; null after a no */
            personCode: string | null;
            /** @description The other side; null in a draft without a recipient */
            counterpart: components["schemas"]["ReferralPartyDto"] | null;
            clock: components["schemas"]["ReferralClockDto"] | null;
            deletion: components["schemas"]["ReferralDeletionDto"] | null;
            /** @description Whether the reader may sign for it now */
            mayReceive: boolean;
            /** Format: date-time */
            updatedAt: string;
        };
        ReferralPageDto: {
            items: components["schemas"]["ReferralItemDto"][];
            next: string | null;
        };
        InHandsDto: {
            mine: components["schemas"]["ReferralItemDto"][];
            mineTotal: number;
            theirs: components["schemas"]["ReferralItemDto"][];
            theirsTotal: number;
        };
        ReferralPartnerServiceDto: {
            id: string;
            name: string;
            freePlaces: number | null;
            /** Format: date-time */
            capacityUpdatedAt: string | null;
            /** @description No figure, or one older than thirty days */
            capacityUnconfirmed: boolean;
        };
        PartnerReasonFactsDto: {
            /** @description expertise: the code of the expertise asked for */
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
        PartnerReasonDto: {
            /** @enum {string} */
            code: "expertise" | "area" | "age" | "capacity";
            met: boolean;
            params: components["schemas"]["PartnerReasonFactsDto"];
        };
        PartnerAnswersDto: {
            decided: number;
            accepted: number;
            medianHours: number | null;
        };
        ReferralPartnerDto: {
            id: string;
            name: string;
            shortName: string | null;
            phone: string | null;
            service: components["schemas"]["ReferralPartnerServiceDto"] | null;
            met: number;
            asked: number;
            reasons: components["schemas"]["PartnerReasonDto"][];
            answers: components["schemas"]["PartnerAnswersDto"] | null;
        };
        ReferralPartnerPageDto: {
            items: components["schemas"]["ReferralPartnerDto"][];
            next: string | null;
        };
        ReferralFieldDto: {
            /** @enum {string} */
            field: "name" | "phone" | "address" | "family" | "guardian" | "health" | "abilityGrade" | "story" | "wish" | "priorServices" | "message";
            /** @enum {string} */
            tier: "L2" | "L3";
            /** @enum {string} */
            state: "open" | "masked" | "closed";
            /** @description Present when open or masked */
            value: string | null;
            /** @enum {string|null} */
            reason: "after-acceptance" | "not-consented" | "not-recorded" | "access-ended" | "case-team-only" | "on-request" | "approval-needed" | "entered-in-error" | null;
        };
        ReferralStepDto: {
            id: string;
            step: string;
            /** @enum {string|null} */
            fromStatus: "draft" | "requested" | "received" | "accepted" | "in-progress" | "on-hold" | "completed" | "rejected" | "failed" | "cancelled" | "entered-in-error" | null;
            /** @enum {string} */
            toStatus: "draft" | "requested" | "received" | "accepted" | "in-progress" | "on-hold" | "completed" | "rejected" | "failed" | "cancelled" | "entered-in-error";
            /** @enum {string|null} */
            businessStatus: "info-requested" | "info-provided" | "waitlisted" | "client-unreachable" | "assessment-first" | "forward-proposed" | "consent-paused" | "outcome-returned" | "outcome-disputed" | "loop-closed" | null;
            actorName: string;
            /** @enum {string} */
            actorSide: "source" | "target" | "system";
            reason: string | null;
            reasonBy: string | null;
            detail: {
                [key: string]: unknown;
            };
            note: string | null;
            /** Format: date-time */
            occurredAt: string;
        };
        ReferralConsentDto: {
            id: string;
            recipientId: string;
            /** @enum {string} */
            purpose: "provide-service" | "joint-service" | "give-advice";
            fields: ("name" | "phone" | "address" | "family" | "guardian" | "health" | "abilityGrade" | "story" | "wish" | "priorServices" | "message")[];
            /** Format: date */
            endsOn: string;
            /** @enum {string} */
            decision: "given" | "partly" | "refused";
            /** @enum {string} */
            signedBy: "self" | "guardian" | "self-and-guardian" | "representative";
            /** @enum {string|null} */
            childView: "agrees" | "disagrees" | "cannot-say" | null;
            /** @enum {string} */
            form: "screen" | "paper" | "oral" | "sms";
            /** Format: date-time */
            recordedAt: string;
        };
        RelatedReferralDto: {
            id: string;
            number: string;
            /** @enum {string} */
            kinship: "parent" | "child" | "sibling" | "replaces" | "replaced-by" | "same-household";
            recipientName: string | null;
            /** @enum {string} */
            status: "draft" | "requested" | "received" | "accepted" | "in-progress" | "on-hold" | "completed" | "rejected" | "failed" | "cancelled" | "entered-in-error";
            /** @enum {string|null} */
            businessStatus: "info-requested" | "info-provided" | "waitlisted" | "client-unreachable" | "assessment-first" | "forward-proposed" | "consent-paused" | "outcome-returned" | "outcome-disputed" | "loop-closed" | null;
            /** @enum {string} */
            needCode: "home-visit" | "fall-prevention" | "dementia-support" | "carer-group" | "grief-support" | "guardianship" | "aged-parents-disabled-child" | "end-of-life-care" | "companionship" | "child-in-difficulty" | "special-needs-child" | "family-relations" | "domestic-violence" | "mental-health" | "legal-advice" | "fraud-prevention" | "livelihood" | "community-activity";
            /** @description For the source only */
            personCode: string | null;
        };
        NextMatchesDto: {
            /** @description Whether other partners are offered at all */
            offer: boolean;
            /** @enum {string} */
            advice: "ask-others" | "look-in-the-area" | "look-for-the-skill" | "look-for-a-place" | "talk-to-supervisor" | "read-the-reason" | "ask-who-serves" | "find-the-person-first" | "respect-the-no" | "nothing-more";
            lookFor: ("area" | "expertise" | "capacity")[];
        };
        ReferralDto: {
            id: string;
            number: string;
            version: number;
            /** @enum {string} */
            status: "draft" | "requested" | "received" | "accepted" | "in-progress" | "on-hold" | "completed" | "rejected" | "failed" | "cancelled" | "entered-in-error";
            /** @enum {string|null} */
            businessStatus: "info-requested" | "info-provided" | "waitlisted" | "client-unreachable" | "assessment-first" | "forward-proposed" | "consent-paused" | "outcome-returned" | "outcome-disputed" | "loop-closed" | null;
            /** @enum {string} */
            hands: "mine" | "theirs" | "both" | "nobody";
            clock: components["schemas"]["ReferralClockDto"] | null;
            pausedClock: components["schemas"]["PausedClockDto"] | null;
            deletion: components["schemas"]["ReferralDeletionDto"] | null;
            allowedActions: string[];
            /** @enum {string} */
            side: "source" | "target";
            source: components["schemas"]["ReferralPartyDto"];
            recipient: components["schemas"]["ReferralPartyDto"] | null;
            holderName: string;
            /** @enum {string} */
            urgency: "critical" | "priority" | "routine" | "watch";
            /** @enum {string} */
            mode: "full-transfer" | "joint-service" | "consultation";
            /** @enum {string} */
            needCode: "home-visit" | "fall-prevention" | "dementia-support" | "carer-group" | "grief-support" | "guardianship" | "aged-parents-disabled-child" | "end-of-life-care" | "companionship" | "child-in-difficulty" | "special-needs-child" | "family-relations" | "domestic-violence" | "mental-health" | "legal-advice" | "fraud-prevention" | "livelihood" | "community-activity";
            card: components["schemas"]["ReferralCardDto"] | null;
            fields: components["schemas"]["ReferralFieldDto"][];
            /** @description What the person is asked to share, then what was agreed */
            sharedFields: ("name" | "phone" | "address" | "family" | "guardian" | "health" | "abilityGrade" | "story" | "wish" | "priorServices" | "message")[];
            /** Format: date */
            consentEndsOn: string | null;
            matchReasons: components["schemas"]["PartnerReasonDto"][];
            timeline: components["schemas"]["ReferralStepDto"][];
            /** @description Codes of what still stands in the way of sending one’s own draft */
            sendBlockers: string[];
            /** @description For the source only */
            areaCode: string | null;
            /** @description For the source only */
            consents: components["schemas"]["ReferralConsentDto"][];
            /** @description For the source only */
            grantId: string | null;
            /** @description The declined or withdrawn referral this one follows; for the source only */
            replacesId: string | null;
            /** @enum {string} */
            subjectKind: "person" | "household" | "group";
            /** @enum {string|null} */
            relation: "also" | "forward" | "split" | "conversion" | null;
            /** @description Tasks of the same request or household this reader may open */
            related: components["schemas"]["RelatedReferralDto"][];
            /** @enum {string} */
            legalBasis: "consent" | "statutory-duty" | "emergency" | "other-law";
            /** @enum {string|null} */
            basisReason: "danger-to-life" | "child-harm-suspected" | "child-without-carer" | "domestic-violence" | "community-safety" | "authority-request" | "other" | null;
            /**
             * Format: date-time
             * @description Until when a supervisor has to look; for the source only
             */
            basisReviewDueAt: string | null;
            /**
             * @description For the source only
             * @enum {string|null}
             */
            basisReview: "upheld" | "not-upheld" | null;
            /**
             * Format: date
             * @description When the person was told; for the source only
             */
            noticeGivenOn: string | null;
            /** @description Code of why it stands where it stands */
            statusReason: string | null;
            statusReasonBy: string | null;
            /** @description How often the recipient may still ask back */
            infoRoundsLeft: number;
            /** @description What the recipient asked last */
            question: string | null;
            /** @description What the source answered to it */
            answer: string | null;
            /** @description On what condition it was accepted */
            conditions: string | null;
            /** @description What was handed back when it failed */
            handBack: string | null;
            /** Format: date */
            holdReviewOn: string | null;
            /** @description To whom the recipient proposes to forward it */
            forwardTo: components["schemas"]["ReferralPartyDto"] | null;
            /** @description The source agreed to forward it; the new draft is not sent yet */
            forwardApproved: boolean;
            /** @description How often the source gave more time */
            extensions: number;
            /** @description What the end suggests; for the source only */
            nextMatches: components["schemas"]["NextMatchesDto"] | null;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            updatedAt: string;
        };
        ReferralSightDto: {
            card: components["schemas"]["ReferralCardDto"] | null;
            fields: components["schemas"]["ReferralFieldDto"][];
        };
        ReferralPreviewDto: {
            version: number;
            before: components["schemas"]["ReferralSightDto"];
            after: components["schemas"]["ReferralSightDto"];
        };
        ReferralViewDto: {
            id: string;
            viewerName: string;
            organizationName: string;
            /** @enum {string} */
            seen: "preview" | "card" | "identity" | "outcome";
            fields: ("name" | "phone" | "address" | "family" | "guardian" | "health" | "abilityGrade" | "story" | "wish" | "priorServices" | "message")[];
            /** Format: date-time */
            viewedAt: string;
        };
        ReferralDetailsDto: {
            name?: string;
            phone?: string;
            address?: string;
            family?: string;
            guardian?: string;
            health?: string;
            abilityGrade?: string;
            story?: string;
            wish?: string;
            priorServices?: string;
            message?: string;
        };
        CreateReferralDto: {
            /** Format: uuid */
            personId?: string;
            personCode: string;
            /** @enum {string} */
            group: "elder" | "child" | "disabled-person" | "family" | "carer" | "other";
            /** @enum {string} */
            sex: "female" | "male" | "not-stated";
            /** @enum {string} */
            ageBand: "0-2" | "3-5" | "6-9" | "10-13" | "14-17" | "18-29" | "30-39" | "40-49" | "50-59" | "60-64" | "65-69" | "70-74" | "75-79" | "80-84" | "85-89" | "90+";
            /** @enum {string} */
            household?: "alone" | "with-spouse" | "with-children" | "with-parents" | "grandparents" | "institution" | "other";
            /** @enum {string} */
            language?: "mandarin" | "dialect" | "sign-language" | "with-companion";
            areaCode?: string;
            /** @enum {string} */
            mode: "full-transfer" | "joint-service" | "consultation";
            /** @enum {string} */
            urgency: "critical" | "priority" | "routine" | "watch";
            /** @enum {string} */
            needCode: "home-visit" | "fall-prevention" | "dementia-support" | "carer-group" | "grief-support" | "guardianship" | "aged-parents-disabled-child" | "end-of-life-care" | "companionship" | "child-in-difficulty" | "special-needs-child" | "family-relations" | "domestic-violence" | "mental-health" | "legal-advice" | "fraud-prevention" | "livelihood" | "community-activity";
            serviceCodes: ("home-visit" | "fall-prevention" | "dementia-support" | "carer-group" | "grief-support" | "guardianship" | "aged-parents-disabled-child" | "end-of-life-care" | "companionship" | "child-in-difficulty" | "special-needs-child" | "family-relations" | "domestic-violence" | "mental-health" | "legal-advice" | "fraud-prevention" | "livelihood" | "community-activity")[];
            riskCodes: ("self-harm" | "harm-to-others" | "abuse-or-neglect" | "going-missing" | "falls" | "no-carer" | "fraud" | "unsafe-home" | "infectious-disease" | "pets" | "visit-in-pairs")[];
            reasonCodes: ("outside-scope" | "specialist-skill" | "moved" | "project-ends" | "worker-change" | "conflict-of-interest" | "service-user-request" | "several-agencies" | "statutory-duty")[];
            /** Format: uuid */
            recipientId?: string;
            /** Format: uuid */
            grantId?: string;
            fields?: ("name" | "phone" | "address" | "family" | "guardian" | "health" | "abilityGrade" | "story" | "wish" | "priorServices" | "message")[];
            details?: components["schemas"]["ReferralDetailsDto"];
            /** @enum {string} */
            subjectKind?: "person" | "group";
            headcount?: number;
            /** @enum {string} */
            legalBasis?: "consent" | "statutory-duty" | "emergency" | "other-law";
            /** @enum {string} */
            basisReason?: "danger-to-life" | "child-harm-suspected" | "child-without-carer" | "domestic-violence" | "community-safety" | "authority-request" | "other";
            basisNote?: string;
        };
        EditReferralDto: {
            personCode?: string;
            /** @enum {string} */
            group?: "elder" | "child" | "disabled-person" | "family" | "carer" | "other";
            /** @enum {string} */
            sex?: "female" | "male" | "not-stated";
            /** @enum {string} */
            ageBand?: "0-2" | "3-5" | "6-9" | "10-13" | "14-17" | "18-29" | "30-39" | "40-49" | "50-59" | "60-64" | "65-69" | "70-74" | "75-79" | "80-84" | "85-89" | "90+";
            /** @enum {string} */
            household?: "alone" | "with-spouse" | "with-children" | "with-parents" | "grandparents" | "institution" | "other";
            /** @enum {string} */
            language?: "mandarin" | "dialect" | "sign-language" | "with-companion";
            areaCode?: string;
            /** @enum {string} */
            mode?: "full-transfer" | "joint-service" | "consultation";
            /** @enum {string} */
            urgency?: "critical" | "priority" | "routine" | "watch";
            /** @enum {string} */
            needCode?: "home-visit" | "fall-prevention" | "dementia-support" | "carer-group" | "grief-support" | "guardianship" | "aged-parents-disabled-child" | "end-of-life-care" | "companionship" | "child-in-difficulty" | "special-needs-child" | "family-relations" | "domestic-violence" | "mental-health" | "legal-advice" | "fraud-prevention" | "livelihood" | "community-activity";
            serviceCodes?: ("home-visit" | "fall-prevention" | "dementia-support" | "carer-group" | "grief-support" | "guardianship" | "aged-parents-disabled-child" | "end-of-life-care" | "companionship" | "child-in-difficulty" | "special-needs-child" | "family-relations" | "domestic-violence" | "mental-health" | "legal-advice" | "fraud-prevention" | "livelihood" | "community-activity")[];
            riskCodes?: ("self-harm" | "harm-to-others" | "abuse-or-neglect" | "going-missing" | "falls" | "no-carer" | "fraud" | "unsafe-home" | "infectious-disease" | "pets" | "visit-in-pairs")[];
            reasonCodes?: ("outside-scope" | "specialist-skill" | "moved" | "project-ends" | "worker-change" | "conflict-of-interest" | "service-user-request" | "several-agencies" | "statutory-duty")[];
            /** Format: uuid */
            recipientId?: string;
            fields?: ("name" | "phone" | "address" | "family" | "guardian" | "health" | "abilityGrade" | "story" | "wish" | "priorServices" | "message")[];
            details?: components["schemas"]["ReferralDetailsDto"];
            headcount?: number;
            /** @enum {string} */
            legalBasis?: "consent" | "statutory-duty" | "emergency" | "other-law";
            /** @enum {string} */
            basisReason?: "danger-to-life" | "child-harm-suspected" | "child-without-carer" | "domestic-violence" | "community-safety" | "authority-request" | "other";
            basisNote?: string;
        };
        ChooseReferralGrantDto: {
            /** Format: uuid */
            grantId?: string;
        };
        ReferredMemberDto: {
            /** Format: uuid */
            recipientId?: string;
            /** Format: uuid */
            personId?: string;
            personCode: string;
            /** @enum {string} */
            group: "elder" | "child" | "disabled-person" | "family" | "carer" | "other";
            /** @enum {string} */
            sex: "female" | "male" | "not-stated";
            /** @enum {string} */
            ageBand: "0-2" | "3-5" | "6-9" | "10-13" | "14-17" | "18-29" | "30-39" | "40-49" | "50-59" | "60-64" | "65-69" | "70-74" | "75-79" | "80-84" | "85-89" | "90+";
            /** @enum {string} */
            household?: "alone" | "with-spouse" | "with-children" | "with-parents" | "grandparents" | "institution" | "other";
            /** @enum {string} */
            language?: "mandarin" | "dialect" | "sign-language" | "with-companion";
            fields?: ("name" | "phone" | "address" | "family" | "guardian" | "health" | "abilityGrade" | "story" | "wish" | "priorServices" | "message")[];
            details?: components["schemas"]["ReferralDetailsDto"];
        };
        CreateHouseholdReferralDto: {
            members: components["schemas"]["ReferredMemberDto"][];
            areaCode?: string;
            /** @enum {string} */
            mode: "full-transfer" | "joint-service" | "consultation";
            /** @enum {string} */
            urgency: "critical" | "priority" | "routine" | "watch";
            /** @enum {string} */
            needCode: "home-visit" | "fall-prevention" | "dementia-support" | "carer-group" | "grief-support" | "guardianship" | "aged-parents-disabled-child" | "end-of-life-care" | "companionship" | "child-in-difficulty" | "special-needs-child" | "family-relations" | "domestic-violence" | "mental-health" | "legal-advice" | "fraud-prevention" | "livelihood" | "community-activity";
            serviceCodes: ("home-visit" | "fall-prevention" | "dementia-support" | "carer-group" | "grief-support" | "guardianship" | "aged-parents-disabled-child" | "end-of-life-care" | "companionship" | "child-in-difficulty" | "special-needs-child" | "family-relations" | "domestic-violence" | "mental-health" | "legal-advice" | "fraud-prevention" | "livelihood" | "community-activity")[];
            riskCodes: ("self-harm" | "harm-to-others" | "abuse-or-neglect" | "going-missing" | "falls" | "no-carer" | "fraud" | "unsafe-home" | "infectious-disease" | "pets" | "visit-in-pairs")[];
            reasonCodes: ("outside-scope" | "specialist-skill" | "moved" | "project-ends" | "worker-change" | "conflict-of-interest" | "service-user-request" | "several-agencies" | "statutory-duty")[];
            /** Format: uuid */
            recipientId?: string;
            /** Format: uuid */
            grantId?: string;
            /** @enum {string} */
            legalBasis?: "consent" | "statutory-duty" | "emergency" | "other-law";
            /** @enum {string} */
            basisReason?: "danger-to-life" | "child-harm-suspected" | "child-without-carer" | "domestic-violence" | "community-safety" | "authority-request" | "other";
            basisNote?: string;
        };
        ReferralPartsDto: {
            items: components["schemas"]["ReferralStandingDto"][];
        };
        SendReferralDto: {
            /** Format: uuid */
            recipientId?: string;
        };
        ReferralNoteDto: {
            note?: string;
        };
        AcceptReferralDto: {
            capacityConfirmed: boolean;
            overCapacity?: boolean;
            conditions?: string;
            note?: string;
        };
        DeclineReferralDto: {
            /** @enum {string} */
            declineReason: "outside-area" | "outside-scope" | "no-capacity" | "no-qualification" | "served-elsewhere" | "risk-beyond-capacity" | "person-unwilling" | "other";
            /** @enum {string} */
            declinedBy: "provider" | "client";
            note?: string;
        };
        AskInformationDto: {
            question: string;
        };
        ProvideInformationDto: {
            answer: string;
        };
        StartReferralDto: {
            /** Format: date */
            firstContactOn: string;
            note?: string;
        };
        HoldReferralDto: {
            /** @enum {string} */
            holdReason: "person-away" | "in-hospital" | "waiting-for-documents" | "waiting-for-family" | "service-interrupted" | "other";
            /** Format: date */
            reviewOn: string;
            note?: string;
        };
        CompleteReferralDto: {
            deliveredServices: ("home-visit" | "fall-prevention" | "dementia-support" | "carer-group" | "grief-support" | "guardianship" | "aged-parents-disabled-child" | "end-of-life-care" | "companionship" | "child-in-difficulty" | "special-needs-child" | "family-relations" | "domestic-violence" | "mental-health" | "legal-advice" | "fraud-prevention" | "livelihood" | "community-activity")[];
            /** @enum {string} */
            outcome: "goals-met" | "partly-met" | "service-continues" | "withdrew" | "moved" | "died" | "lost-contact" | "re-referred" | "other";
            note?: string;
        };
        FailReferralDto: {
            /** @enum {string} */
            failReason: "person-unreachable" | "person-left" | "moved" | "died" | "no-capacity" | "no-qualification" | "outside-scope" | "risk-beyond-capacity" | "project-ended" | "other";
            handBack: string;
        };
        WithdrawReferralDto: {
            /** @enum {string} */
            withdrawReason: "person-changed-mind" | "need-changed" | "found-elsewhere" | "sent-by-mistake" | "other";
            note?: string;
        };
        CancelReferralDto: {
            /** @enum {string} */
            cancelReason: "person-changed-mind" | "need-changed" | "found-elsewhere" | "moved" | "died" | "project-ended" | "risk-beyond-capacity" | "other";
            /** Format: date */
            toldOn: string;
            /** @enum {string} */
            toldBy: "phone" | "in-person" | "message";
            note?: string;
        };
        AttestDeletionDto: {
            deletionConfirmed: boolean;
            note?: string;
        };
        ProposeForwardDto: {
            /** Format: uuid */
            forwardToId: string;
            /** @enum {string} */
            forwardReason: "outside-area" | "outside-scope" | "no-capacity" | "no-qualification" | "risk-beyond-capacity" | "person-wish" | "other";
            note?: string;
        };
        CloseReferralDto: {
            /** @enum {string} */
            clientFeedback: "satisfied" | "partly-satisfied" | "not-satisfied" | "could-not-ask";
            note?: string;
        };
        DisputeOutcomeDto: {
            /** @enum {string} */
            disputeReason: "not-delivered" | "partly-delivered" | "outcome-differs" | "person-disagrees" | "other";
            note: string;
        };
        MarkInErrorDto: {
            /** @enum {string} */
            errorReason: "wrong-person" | "wrong-recipient" | "entered-twice" | "only-a-trial" | "other";
            note?: string;
        };
        AnotherReferralDto: {
            /** Format: uuid */
            recipientId?: string;
        };
        ReferralPartDto: {
            /** Format: uuid */
            recipientId?: string;
            /** @enum {string} */
            needCode?: "home-visit" | "fall-prevention" | "dementia-support" | "carer-group" | "grief-support" | "guardianship" | "aged-parents-disabled-child" | "end-of-life-care" | "companionship" | "child-in-difficulty" | "special-needs-child" | "family-relations" | "domestic-violence" | "mental-health" | "legal-advice" | "fraud-prevention" | "livelihood" | "community-activity";
            serviceCodes?: ("home-visit" | "fall-prevention" | "dementia-support" | "carer-group" | "grief-support" | "guardianship" | "aged-parents-disabled-child" | "end-of-life-care" | "companionship" | "child-in-difficulty" | "special-needs-child" | "family-relations" | "domestic-violence" | "mental-health" | "legal-advice" | "fraud-prevention" | "livelihood" | "community-activity")[];
            fields?: ("name" | "phone" | "address" | "family" | "guardian" | "health" | "abilityGrade" | "story" | "wish" | "priorServices" | "message")[];
        };
        SplitReferralDto: {
            parts: components["schemas"]["ReferralPartDto"][];
        };
        ConvertReferralDto: {
            /** @enum {string} */
            mode: "full-transfer" | "joint-service";
            /** Format: uuid */
            recipientId?: string;
            /** @enum {string} */
            urgency?: "critical" | "priority" | "routine" | "watch";
        };
        ApproveForwardDto: {
            keep?: boolean;
        };
        ExtendReferralDto: {
            /** Format: date */
            until: string;
            note?: string;
        };
        ChangeUrgencyDto: {
            /** @enum {string} */
            urgency: "critical" | "priority" | "routine" | "watch";
            /** @enum {string} */
            reason: "danger-arose" | "risk-grew" | "situation-changed" | "risk-eased" | "entered-wrongly" | "other";
            note?: string;
        };
        ReviewBasisDto: {
            /** @enum {string} */
            review: "upheld" | "not-upheld";
            note?: string;
        };
        RecordNoticeDto: {
            /** Format: date */
            givenOn: string;
            /** @enum {string} */
            receiver: "person" | "guardian" | "withheld";
            note?: string;
        };
        ImportedDraftDto: {
            /** @description The ServiceRequest it was made of */
            request: string;
            /** Format: uuid */
            referralId: string;
            number: string;
            /** Format: uuid */
            recipientId: string | null;
        };
        ImportedOrganizationDto: {
            reference: string;
            name: string;
            /**
             * Format: uuid
             * @description Null: nobody here has one of its identifiers
             */
            organizationId: string | null;
        };
        ImportedDocumentDto: {
            drafts: components["schemas"]["ImportedDraftDto"][];
            organizations: components["schemas"]["ImportedOrganizationDto"][];
        };
        HsdsPageDto: {
            total_items: number;
            total_pages: number;
            page_number: number;
            size: number;
            first_page: boolean;
            last_page: boolean;
            empty: boolean;
            contents: {
                [key: string]: unknown;
            }[];
        };
        WebhookDto: {
            /** Format: uuid */
            id: string;
            name: string;
            host: string;
            /** Format: date-time */
            secretSetAt: string;
            /** Format: date-time */
            formerSecretEndsAt: string | null;
            /** @enum {string} */
            state: "active" | "paused";
            pauseReason: string | null;
            /** Format: date-time */
            pausedAt: string | null;
            /** Format: date-time */
            lastDeliveredAt: string | null;
            waiting: number;
            allowedActions: ("change" | "rotate-secret" | "test" | "pause" | "resume" | "remove")[];
            version: number;
        };
        WebhookListDto: {
            items: components["schemas"]["WebhookDto"][];
        };
        AddWebhookDto: {
            name: string;
            address: string;
            secret: string;
        };
        ChangeWebhookDto: {
            name?: string;
            address?: string;
        };
        RotateWebhookSecretDto: {
            secret: string;
            overlapHours: number;
        };
        WebhookDeliveryDto: {
            /**
             * Format: uuid
             * @description Sent as webhook-id, the same at every try
             */
            id: string;
            type: string;
            /** Format: uuid */
            referralId: string | null;
            number: string | null;
            /** @enum {string} */
            state: "waiting" | "delivered" | "failed" | "expired";
            tries: number;
            /** Format: date-time */
            lastTriedAt: string | null;
            /** @description HTTP status of the last answer */
            lastStatus: number | null;
            lastRefusal: string | null;
            /** Format: date-time */
            createdAt: string;
            /**
             * Format: date-time
             * @description When the next try is made, while it waits
             */
            dueAt: string;
        };
        WebhookDeliveryPageDto: {
            items: components["schemas"]["WebhookDeliveryDto"][];
            next: string | null;
        };
        BodyDto: {
            /** Format: uuid */
            id: string;
            name: string;
        };
        MoneyDto: {
            amountMinor: number;
            plannedMinor: number;
            paidMinor: number;
            /** @description Planned until today and not paid */
            dueMinor: number;
            /** @description Awarded and not paid */
            remainingMinor: number;
        };
        GrantRowDto: {
            /** Format: uuid */
            id: string;
            title: string;
            agreementNo: string | null;
            funder: components["schemas"]["BodyDto"];
            /** @enum {string} */
            recipientKind: "organization" | "cohort" | "individual";
            recipient: components["schemas"]["BodyDto"] | null;
            /** Format: uuid */
            cohortId: string | null;
            /** @description ISO 4217 */
            currency: string;
            money: components["schemas"]["MoneyDto"];
            /** Format: date */
            awardedOn: string;
            /** @description Where an imported grant was published; null for our own */
            source: string | null;
        };
        GrantPageDto: {
            items: components["schemas"]["GrantRowDto"][];
            next: string | null;
        };
        CurrencyTotalDto: {
            currency: string;
            grants: number;
            amountMinor: number;
            /** @description The same, written out: "16,589,361.49" */
            amount: string;
            paidMinor: number;
        };
        GrantTotalsDto: {
            mine: components["schemas"]["CurrencyTotalDto"][];
            published: components["schemas"]["CurrencyTotalDto"][];
        };
        TrancheInHandsDto: {
            /** Format: uuid */
            id: string;
            number: number;
            plannedMinor: number;
            /** Format: date */
            plannedOn: string;
            condition: string | null;
            paidMinor: number | null;
            /** Format: date */
            paidOn: string | null;
            version: number;
            /** Format: uuid */
            grantId: string;
            grantTitle: string;
            currency: string;
            overdue: boolean;
            /** @description What the reader may do to its grant */
            allowedActions: ("plan-tranche" | "pay-tranche")[];
        };
        TranchesInHandsDto: {
            items: components["schemas"]["TrancheInHandsDto"][];
        };
        TrancheDto: {
            /** Format: uuid */
            id: string;
            number: number;
            plannedMinor: number;
            /** Format: date */
            plannedOn: string;
            condition: string | null;
            paidMinor: number | null;
            /** Format: date */
            paidOn: string | null;
            version: number;
        };
        BudgetLineDto: {
            name: string;
            amountMinor: number;
        };
        CountDto: {
            /** @enum {string} */
            kind: "exact" | "about" | "few";
            value: number | null;
        };
        NeedCountDto: {
            /** @enum {string} */
            code: "home-and-falls" | "dementia-and-carers" | "grief-and-company" | "guardianship-and-law" | "children-and-family" | "other";
            count: components["schemas"]["CountDto"];
        };
        WayCountDto: {
            /** @enum {string} */
            code: "full-transfer" | "joint-service" | "consultation" | "waiting" | "not-taken";
            count: components["schemas"]["CountDto"];
        };
        FlowDto: {
            /** @enum {string} */
            need: "home-and-falls" | "dementia-and-carers" | "grief-and-company" | "guardianship-and-law" | "children-and-family" | "other";
            /** @enum {string} */
            way: "full-transfer" | "joint-service" | "consultation" | "waiting" | "not-taken";
            count: components["schemas"]["CountDto"];
        };
        FlowsDto: {
            needs: components["schemas"]["NeedCountDto"][];
            ways: components["schemas"]["WayCountDto"][];
            cells: components["schemas"]["FlowDto"][];
            total: components["schemas"]["CountDto"];
        };
        SessionsDto: {
            kind: string;
            times: number;
            /** @description Attendances; not added to any other count */
            participants: components["schemas"]["CountDto"];
        };
        HappenedDto: {
            /** @description Quarters in which something happened, e.g. 2026-Q4 */
            quarters: string[];
            referrals: components["schemas"]["FlowsDto"];
            sessions: components["schemas"]["SessionsDto"][];
            attendances: components["schemas"]["CountDto"];
        };
        GrantDto: {
            /** Format: uuid */
            id: string;
            title: string;
            agreementNo: string | null;
            funder: components["schemas"]["BodyDto"];
            /** @enum {string} */
            recipientKind: "organization" | "cohort" | "individual";
            recipient: components["schemas"]["BodyDto"] | null;
            /** Format: uuid */
            cohortId: string | null;
            /** @description ISO 4217 */
            currency: string;
            money: components["schemas"]["MoneyDto"];
            /** Format: date */
            awardedOn: string;
            /** @description Where an imported grant was published; null for our own */
            source: string | null;
            description: string | null;
            restrictedPurpose: string | null;
            /** Format: date */
            startsOn: string | null;
            /** Format: date */
            endsOn: string | null;
            tranches: components["schemas"]["TrancheDto"][];
            budgetLines: components["schemas"]["BudgetLineDto"][];
            happened: components["schemas"]["HappenedDto"];
            allowedActions: ("plan-tranche" | "pay-tranche")[];
            version: number;
        };
        BudgetLineInput: {
            name: string;
            amount: string;
        };
        PlanTrancheDto: {
            amount: string;
            /** Format: date */
            plannedOn: string;
            condition?: string;
        };
        AwardGrantDto: {
            /** Format: uuid */
            cohortId: string;
            /** Format: uuid */
            recipientOrganizationId?: string;
            agreementNo: string;
            title: string;
            description?: string;
            restrictedPurpose?: string;
            currency: string;
            amount: string;
            /** Format: date */
            awardedOn: string;
            /** Format: date */
            startsOn?: string;
            /** Format: date */
            endsOn?: string;
            budgetLines?: components["schemas"]["BudgetLineInput"][];
            tranches?: components["schemas"]["PlanTrancheDto"][];
        };
        PayTrancheDto: {
            amount?: string;
            /** Format: date */
            paidOn: string;
        };
        CohortNameDto: {
            /** Format: uuid */
            id: string;
            name: string;
            /** Format: date */
            startsOn: string;
            /** Format: date */
            endsOn: string | null;
        };
        ProgrammeDto: {
            /** Format: uuid */
            id: string;
            name: string;
            purpose: string | null;
            funder: components["schemas"]["BodyDto"];
            /** Format: date */
            startsOn: string;
            /** Format: date */
            endsOn: string | null;
            cohorts: components["schemas"]["CohortNameDto"][];
            version: number;
        };
        ProgrammePageDto: {
            items: components["schemas"]["ProgrammeDto"][];
            next: string | null;
        };
        StartProgrammeDto: {
            name: string;
            purpose?: string;
            /** Format: date */
            startsOn: string;
            /** Format: date */
            endsOn?: string;
        };
        CohortMoneyDto: {
            currency: string;
            grants: number;
            amountMinor: number;
            paidMinor: number;
        };
        CohortRowDto: {
            /** Format: uuid */
            id: string;
            name: string;
            programme: components["schemas"]["BodyDto"];
            funder: components["schemas"]["BodyDto"];
            support: components["schemas"]["BodyDto"] | null;
            /** Format: date */
            startsOn: string;
            /** Format: date */
            endsOn: string | null;
            organizationCount: number;
            money: components["schemas"]["CohortMoneyDto"][];
        };
        CohortPageDto: {
            items: components["schemas"]["CohortRowDto"][];
            next: string | null;
        };
        OpenCohortDto: {
            /** Format: uuid */
            programmeId: string;
            name: string;
            /** Format: date */
            startsOn: string;
            /** Format: date */
            endsOn?: string;
            /** Format: uuid */
            supportOrganizationId?: string;
            organizationIds: string[];
        };
        WaitingTrancheDto: {
            /** Format: uuid */
            id: string;
            number: number;
            plannedMinor: number;
            /** Format: date */
            plannedOn: string;
            condition: string | null;
            paidMinor: number | null;
            /** Format: date */
            paidOn: string | null;
            version: number;
            /** Format: uuid */
            grantId: string;
            grantTitle: string;
            currency: string;
            overdue: boolean;
        };
        CohortGrantDto: {
            /** Format: uuid */
            id: string;
            title: string;
            agreementNo: string | null;
            funder: components["schemas"]["BodyDto"];
            /** @enum {string} */
            recipientKind: "organization" | "cohort" | "individual";
            recipient: components["schemas"]["BodyDto"] | null;
            /** Format: uuid */
            cohortId: string | null;
            /** @description ISO 4217 */
            currency: string;
            money: components["schemas"]["MoneyDto"];
            /** Format: date */
            awardedOn: string;
            /** @description Where an imported grant was published; null for our own */
            source: string | null;
            tranches: components["schemas"]["TrancheDto"][];
            budgetLines: components["schemas"]["BudgetLineDto"][];
        };
        CohortDto: {
            /** Format: uuid */
            id: string;
            name: string;
            programme: components["schemas"]["BodyDto"];
            funder: components["schemas"]["BodyDto"];
            support: components["schemas"]["BodyDto"] | null;
            /** Format: date */
            startsOn: string;
            /** Format: date */
            endsOn: string | null;
            organizationCount: number;
            money: components["schemas"]["CohortMoneyDto"][];
            waiting: components["schemas"]["WaitingTrancheDto"][];
            grants: components["schemas"]["CohortGrantDto"][];
            /** @description By pinyin; the order is not a rating */
            organizations: components["schemas"]["BodyDto"][];
            happened: components["schemas"]["HappenedDto"];
            allowedActions: "award-grant"[];
            version: number;
        };
        CommitmentSessionDto: {
            /** Format: uuid */
            id: string;
            title: string;
            /** Format: date-time */
            startsAt: string | null;
        };
        CommitmentStepDto: {
            /** @enum {string} */
            kind: "answered" | "done" | "partly" | "not-done" | "carried-over";
            note: string;
            /** Format: date-time */
            at: string;
            name: string | null;
        };
        CommitmentItemDto: {
            /** Format: uuid */
            id: string;
            text: string;
            doneWhen: string;
            /** Format: date */
            dueOn: string;
            owner: string;
            organization: string;
            /** @enum {string} */
            status: "promised" | "answered" | "done" | "partly" | "not-done" | "dropped";
            /** @enum {string} */
            source: "live" | "paper";
            session: components["schemas"]["CommitmentSessionDto"];
            askers: string[];
            steps: components["schemas"]["CommitmentStepDto"][];
            allowedActions: ("answer" | "judge")[];
        };
        CommitmentItemPage: {
            items: components["schemas"]["CommitmentItemDto"][];
            next: string | null;
        };
        AnswerCommitmentDto: {
            note: string;
        };
        JudgeCommitmentDto: {
            /** @enum {string} */
            outcome: "done" | "partly" | "not-done";
            note?: string;
        };
        CommitmentItemsDto: {
            items: components["schemas"]["CommitmentItemDto"][];
        };
        OrganizationRefDto: {
            /** Format: uuid */
            id: string;
            name: string;
        };
        KnownPersonDto: {
            /** Format: uuid */
            accountId: string;
            name: string;
            organization: components["schemas"]["OrganizationRefDto"];
        };
        KnownPeopleDto: {
            items: components["schemas"]["KnownPersonDto"][];
        };
        InviteDto: {
            organizationIds?: string[];
            accountIds?: string[];
        };
        ShownGroupingRuleDto: {
            size: number;
            mix: boolean;
            newFaces: boolean;
            mostFunders: number;
        };
        ShownBoardSettingsDto: {
            columns: string[];
            /** @enum {string} */
            signing: "choice" | "always" | "never";
            votes: number;
        };
        ShownRoundSettingsDto: {
            softSeconds: number;
            /** @enum {string} */
            order: "random" | "seating" | "newest";
        };
        ShownStageDto: {
            /** Format: uuid */
            id: string;
            title: string;
            /** @enum {string} */
            kind: "plenary" | "round" | "one-two-four-all" | "break-out" | "board" | "dot-vote" | "questions" | "safe-round" | "writing" | "commitments" | "role-exchange" | "difficulty-table";
            minutes: number;
            prompt: string;
            output: string;
            fixed: boolean;
            grouping: components["schemas"]["ShownGroupingRuleDto"] | null;
            tools: ("sign-in" | "agreement" | "round" | "board" | "questions" | "statements" | "goals" | "commitments" | "words" | "review-cards" | "adjustments" | "pledges" | "strengths" | "offers" | "giving" | "pulse")[];
            board: components["schemas"]["ShownBoardSettingsDto"] | null;
            round: components["schemas"]["ShownRoundSettingsDto"] | null;
            hints: string[];
            /** @enum {string} */
            advance: "by-hand" | "when-time-is-up";
        };
        OwnPartDto: {
            /** Format: uuid */
            memberId: string;
            /** @enum {string} */
            role: "facilitator" | "member";
        };
        LiveSessionDto: {
            /** Format: uuid */
            id: string;
            title: string;
            series: string;
            place: string;
            template: string;
            /** @enum {string} */
            status: "prepared" | "open" | "closed";
            /** Format: date-time */
            startsAt: string;
            plannedMinutes: number;
            organization: components["schemas"]["OrganizationRefDto"];
            facilitatorName: string;
            /** @enum {string|null} */
            part: "facilitator" | "member" | null;
            /** Format: date-time */
            cancelledAt: string | null;
            /** @enum {string|null} */
            rsvp: "yes" | "no" | "maybe" | null;
            /** @enum {string|null} */
            minutesPhase: "draft" | "objection" | "locked" | null;
            openCommitments: number;
            /** Format: uuid */
            grantId: string | null;
            /** Format: date-time */
            openedAt: string | null;
            /** Format: date-time */
            closedAt: string | null;
            /** Format: uuid */
            seriesId: string | null;
            invitedOrganizations: components["schemas"]["OrganizationRefDto"][];
            agenda: components["schemas"]["ShownStageDto"][];
            me: components["schemas"]["OwnPartDto"] | null;
            allowedActions: ("edit" | "open" | "close" | "show-link" | "join" | "enter" | "read-minutes" | "invite" | "cancel" | "rsvp" | "prepare-next" | "type-in" | "answer-survey")[];
            version: number;
        };
        RsvpDto: {
            /** @enum {string} */
            answer: "yes" | "no" | "maybe";
            note?: string;
        };
        RsvpRowDto: {
            name: string;
            organization: string;
            /** @enum {string} */
            answer: "yes" | "no" | "maybe";
            note: string;
            /** Format: date-time */
            answeredAt: string;
        };
        RsvpsDto: {
            items: components["schemas"]["RsvpRowDto"][];
            invitedPeople: components["schemas"]["KnownPersonDto"][];
        };
        NextSessionDto: {
            title: string;
            place?: string;
            /** Format: date-time */
            startsAt: string;
        };
        LiveSessionRowDto: {
            /** Format: uuid */
            id: string;
            title: string;
            series: string;
            place: string;
            template: string;
            /** @enum {string} */
            status: "prepared" | "open" | "closed";
            /** Format: date-time */
            startsAt: string;
            plannedMinutes: number;
            organization: components["schemas"]["OrganizationRefDto"];
            facilitatorName: string;
            /** @enum {string|null} */
            part: "facilitator" | "member" | null;
            /** Format: date-time */
            cancelledAt: string | null;
            /** @enum {string|null} */
            rsvp: "yes" | "no" | "maybe" | null;
            /** @enum {string|null} */
            minutesPhase: "draft" | "objection" | "locked" | null;
            openCommitments: number;
        };
        LiveSessionPage: {
            items: components["schemas"]["LiveSessionRowDto"][];
            next: string | null;
        };
        SeriesSessionDto: {
            /** Format: uuid */
            id: string;
            title: string;
            /** Format: date-time */
            startsAt: string;
            /** @enum {string} */
            status: "prepared" | "open" | "closed";
        };
        SessionSeriesDto: {
            /** Format: uuid */
            id: string;
            title: string;
            organization: components["schemas"]["OrganizationRefDto"];
            openCommitments: number;
            sessions: components["schemas"]["SeriesSessionDto"][];
        };
        SessionSeriesListDto: {
            items: components["schemas"]["SessionSeriesDto"][];
        };
        TemplateDto: {
            code: string;
            title: string;
            plannedMinutes: number;
            stageTitles: string[];
        };
        CreateLiveSessionDto: {
            template: string;
            /** Format: uuid */
            templateId?: string;
            title: string;
            series?: string;
            place?: string;
            /** Format: date-time */
            startsAt: string;
            /** Format: uuid */
            grantId?: string;
            invitedOrganizationIds?: string[];
        };
        JoinLiveSessionDto: {
            code: string;
            secret: string;
            name?: string;
            organization?: string;
        };
        JoinedDto: {
            /** Format: uuid */
            sessionId: string;
            /** Format: uuid */
            memberId: string;
            /** @enum {string} */
            role: "facilitator" | "member" | "guest";
        };
        GroupingRuleDto: {
            size: number;
            mix: boolean;
            newFaces: boolean;
            mostFunders: number;
        };
        BoardSettingsDto: {
            columns: string[];
            /** @enum {string} */
            signing: "choice" | "always" | "never";
            votes: number;
        };
        RoundSettingsDto: {
            softSeconds: number;
            /** @enum {string} */
            order: "random" | "seating" | "newest";
        };
        StageDto: {
            /** Format: uuid */
            id?: string;
            title: string;
            /** @enum {string} */
            kind: "plenary" | "round" | "one-two-four-all" | "break-out" | "board" | "dot-vote" | "questions" | "safe-round" | "writing" | "commitments" | "role-exchange" | "difficulty-table";
            minutes: number;
            prompt: string;
            output?: string;
            fixed?: boolean;
            grouping?: components["schemas"]["GroupingRuleDto"];
            tools: ("sign-in" | "agreement" | "round" | "board" | "questions" | "statements" | "goals" | "commitments" | "words" | "review-cards" | "adjustments" | "pledges" | "strengths" | "offers" | "giving" | "pulse")[];
            board?: components["schemas"]["BoardSettingsDto"];
            round?: components["schemas"]["RoundSettingsDto"];
            hints: string[];
            /** @enum {string} */
            advance: "by-hand" | "when-time-is-up";
        };
        ChangeLiveSessionDto: {
            title?: string;
            series?: string;
            place?: string;
            /** Format: date-time */
            startsAt?: string;
            agenda?: components["schemas"]["StageDto"][];
        };
        JoinLinkDto: {
            code: string;
            secret: string;
            path: string;
            url: string | null;
        };
        CommitmentDto: {
            /** Format: uuid */
            id: string;
            owner: string;
            organization: string;
            text: string;
            /** Format: date */
            dueOn: string;
            doneWhen: string;
            /** @enum {string} */
            status: "promised" | "done" | "dropped";
            version: number;
        };
        CommitmentsDto: {
            items: components["schemas"]["CommitmentDto"][];
        };
        AttendanceDto: {
            /** @enum {string} */
            source?: "paper";
            typedBy?: string;
            name: string;
            organization: string;
            /** @enum {string} */
            role: "facilitator" | "member" | "guest";
            verified: boolean;
            /** @description epoch milliseconds */
            signedAt: number;
        };
        StageRunDto: {
            title: string;
            plannedMinutes: number;
            /** @description epoch milliseconds */
            startedAt: number | null;
            /** @description epoch milliseconds */
            endedAt: number | null;
        };
        RoundHeldDto: {
            stage: string;
            prompt: string;
            spoken: number;
            passed: number;
        };
        MinutesCardDto: {
            /** @enum {string} */
            source?: "paper";
            typedBy?: string;
            text: string;
            author: string | null;
            dots: number;
        };
        MinutesHeadingDto: {
            title: string;
            dots: number;
            cards: components["schemas"]["MinutesCardDto"][];
        };
        MinutesBoardDto: {
            stage: string;
            prompt: string;
            headings: components["schemas"]["MinutesHeadingDto"][];
        };
        MinutesGoalDto: {
            /** @enum {string} */
            source?: "paper";
            typedBy?: string;
            text: string;
            who: string;
            sign: string;
        };
        MinutesCommitmentDto: {
            /** @enum {string} */
            source?: "paper";
            typedBy?: string;
            owner: string;
            organization: string;
            text: string;
            /** Format: date */
            dueOn: string;
            doneWhen: string;
        };
        ClosingWordDto: {
            /** @enum {string} */
            source?: "paper";
            typedBy?: string;
            name: string;
            text: string;
        };
        FurtherLineDto: {
            text: string;
            by: string;
            under: string;
        };
        FurtherMinutesDto: {
            /** @enum {string} */
            kind: "groups" | "writing" | "questions" | "statements" | "exchange" | "asks" | "offers" | "review-cards" | "difficulties" | "adjustments" | "pledges" | "safe-round";
            stage: string;
            lines: components["schemas"]["FurtherLineDto"][];
        };
        PreparedMinutesDto: {
            /** Format: uuid */
            sessionId: string;
            contentHash: string;
            title: string;
            series: string;
            place: string;
            /** @description epoch milliseconds */
            startsAt: number;
            openedAt: number | null;
            closedAt: number | null;
            attendance: components["schemas"]["AttendanceDto"][];
            agenda: components["schemas"]["StageRunDto"][];
            agreement: string[];
            rounds: components["schemas"]["RoundHeldDto"][];
            boards: components["schemas"]["MinutesBoardDto"][];
            goals: components["schemas"]["MinutesGoalDto"][];
            commitments: components["schemas"]["MinutesCommitmentDto"][];
            words: components["schemas"]["ClosingWordDto"][];
            further: components["schemas"]["FurtherMinutesDto"][];
            notes: string[];
            /** @enum {string} */
            phase: "draft" | "objection" | "locked";
            number: number;
            /** Format: date-time */
            objectionsUntil: string | null;
            /** Format: date-time */
            lockedAt: string | null;
            openAmendments: number;
            version: number;
            allowedActions: ("prepare" | "send-round" | "amend" | "decide" | "lock" | "type-in")[];
        };
        SentenceChangeDto: {
            path: string;
            text: string;
        };
        PrepareMinutesDto: {
            changes: components["schemas"]["SentenceChangeDto"][];
        };
        SendRoundDto: {
            workingDays?: number;
        };
        MinutesAmendmentDto: {
            /** Format: uuid */
            id: string;
            path: string;
            before: string;
            after: string;
            reason: string;
            proposedBy: string;
            /** Format: date-time */
            proposedAt: string;
            /** @enum {string} */
            status: "open" | "accepted" | "answered";
            answer: string;
        };
        MinutesAmendmentsDto: {
            items: components["schemas"]["MinutesAmendmentDto"][];
        };
        MinutesVersionDto: {
            number: number;
            contentHash: string;
            /** Format: date-time */
            madeAt: string;
            madeBy: string | null;
            /** @enum {string} */
            because: "log" | "prepared" | "amended" | "paper";
        };
        MinutesVersionsDto: {
            items: components["schemas"]["MinutesVersionDto"][];
        };
        AmendMinutesDto: {
            path: string;
            text: string;
            reason?: string;
        };
        AnswerAmendmentDto: {
            answer: string;
        };
        OwnTemplateRowDto: {
            /** Format: uuid */
            id: string;
            title: string;
            base: string;
            plannedMinutes: number;
            stageTitles: string[];
            /** Format: date-time */
            updatedAt: string;
            version: number;
        };
        OwnTemplatesDto: {
            items: components["schemas"]["OwnTemplateRowDto"][];
        };
        OwnTemplateDto: {
            /** Format: uuid */
            id: string;
            title: string;
            base: string;
            plannedMinutes: number;
            stageTitles: string[];
            /** Format: date-time */
            updatedAt: string;
            version: number;
            agenda: components["schemas"]["ShownStageDto"][];
        };
        SaveTemplateDto: {
            title: string;
            base: string;
            agenda: components["schemas"]["StageDto"][];
        };
        ChangeTemplateDto: {
            title?: string;
            agenda?: components["schemas"]["StageDto"][];
        };
        SignInCodeDto: {
            code: string;
            /** Format: date-time */
            until: string;
            /** Format: date-time */
            now: string;
            path: string;
            url: string | null;
        };
        WallCodeDto: {
            code: string;
        };
        SignedInDto: {
            /** Format: uuid */
            sessionId: string;
            /** Format: uuid */
            memberId: string;
        };
        ScannedCodeDto: {
            code: string;
            joinCode: string;
            joinSecret: string;
        };
        PaperStageDto: {
            /** Format: uuid */
            id: string;
            title: string;
            columns: string[];
            /** @enum {string} */
            signing: "choice" | "always" | "never";
        };
        PaperMemberDto: {
            /** Format: uuid */
            id: string;
            name: string;
            organization: string;
            signed: boolean;
            hasWord: boolean;
        };
        PaperPlacesDto: {
            stages: components["schemas"]["PaperStageDto"][];
            members: components["schemas"]["PaperMemberDto"][];
        };
        PaperEntryDto: {
            /** @enum {string} */
            kind: "card" | "word" | "goal" | "commitment" | "attendance" | "person";
            /** Format: uuid */
            stageId?: string;
            column?: number;
            /** Format: uuid */
            memberId?: string;
            text?: string;
            who?: string;
            sign?: string;
            /** Format: date */
            dueOn?: string;
            doneWhen?: string;
            name?: string;
            organization?: string;
        };
        TypeInDto: {
            entries: components["schemas"]["PaperEntryDto"][];
        };
        SafeHolderDto: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            place: "support-agency" | "member";
            /** Format: uuid */
            organizationId: string;
            organizationName: string;
            namedByName: string;
            /** Format: date-time */
            namedAt: string;
            publicKey: string | null;
            keyMadeByName: string | null;
            /** Format: date-time */
            keyMadeAt: string | null;
            allowedActions: "make-key"[];
            version: number;
        };
        SafeKeepingDto: {
            /** @enum {string} */
            mode: "detached" | "sealed";
            chosenByName: string | null;
            /** Format: date-time */
            chosenAt: string | null;
            holders: components["schemas"]["SafeHolderDto"][];
            allowedActions: ("name-holder" | "seal" | "detach")[];
        };
        ChooseSafeModeDto: {
            /** @enum {string} */
            mode: "detached" | "sealed";
        };
        NameSafeHolderDto: {
            /** @enum {string} */
            place: "support-agency" | "member";
            /** Format: uuid */
            organizationId: string;
        };
        SetSafeKeyDto: {
            publicKey: string;
        };
        SealedRoundDto: {
            /** Format: uuid */
            sessionId: string;
            /** Format: uuid */
            promptId: string;
            sessionTitle: string;
            roundTitle: string;
            /** Format: date-time */
            openedAt: string;
        };
        SealedRoundsDto: {
            items: components["schemas"]["SealedRoundDto"][];
        };
        SafeOpeningDto: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            sessionId: string;
            sessionTitle: string;
            roundTitle: string;
            code: string;
            /** @enum {string} */
            askedByPlace: "support-agency" | "member";
            agencyName: string;
            memberName: string;
            askedByName: string;
            /** Format: date-time */
            askedAt: string;
            reason: string;
            /** @enum {string} */
            status: "asked" | "refused" | "agreed" | "halfway" | "opened" | "gone";
            answeredByName: string | null;
            /** Format: date-time */
            answeredAt: string | null;
            refusalReason: string | null;
            /** Format: date-time */
            openedAt: string | null;
            allowedActions: ("agree" | "refuse" | "take-outer-layer" | "take-inner-layer" | "read-author")[];
            version: number;
        };
        SafeOpeningPageDto: {
            items: components["schemas"]["SafeOpeningDto"][];
            next: string | null;
        };
        SafeOpeningDetailDto: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            sessionId: string;
            sessionTitle: string;
            roundTitle: string;
            code: string;
            /** @enum {string} */
            askedByPlace: "support-agency" | "member";
            agencyName: string;
            memberName: string;
            askedByName: string;
            /** Format: date-time */
            askedAt: string;
            reason: string;
            /** @enum {string} */
            status: "asked" | "refused" | "agreed" | "halfway" | "opened" | "gone";
            answeredByName: string | null;
            /** Format: date-time */
            answeredAt: string | null;
            refusalReason: string | null;
            /** Format: date-time */
            openedAt: string | null;
            allowedActions: ("agree" | "refuse" | "take-outer-layer" | "take-inner-layer" | "read-author")[];
            version: number;
            /** Format: uuid */
            noteId: string;
            note: string | null;
            seal: string | null;
            authorHash: string | null;
            ownKey: string;
            agencyKey: string;
        };
        AskOpeningDto: {
            /** Format: uuid */
            sessionId: string;
            /** Format: uuid */
            promptId: string;
            code: string;
            reason: string;
        };
        RefuseOpeningDto: {
            reason: string;
        };
        OuterLayerDto: {
            innerSeal: string;
        };
        InnerLayerDto: {
            authorSeal: string;
        };
        OpeningRecordDto: {
            /** Format: uuid */
            id: string;
            roundTitle: string;
            askedByOrganization: string;
            answeringOrganization: string;
            reason: string;
            /** @enum {string} */
            status: "asked" | "refused" | "agreed" | "halfway" | "opened" | "gone";
            /** Format: date-time */
            askedAt: string;
            /** Format: date-time */
            answeredAt: string | null;
            refusalReason: string | null;
            /** Format: date-time */
            openedAt: string | null;
        };
        OpeningRecordsDto: {
            items: components["schemas"]["OpeningRecordDto"][];
        };
        SurveyWordDto: {
            word: string;
            count: number;
        };
        SurveyLineDto: {
            /** @enum {string} */
            prompt: "took-along" | "next-time" | "still-to-say";
            text: string;
        };
        SurveyDto: {
            /** @enum {string} */
            state: "open" | "answered" | "over";
            /** Format: date-time */
            until: string;
            words: components["schemas"]["SurveyWordDto"][];
            lines: components["schemas"]["SurveyLineDto"][];
        };
        AnswerSurveyDto: {
            tookAlong?: string;
            nextTime?: string;
            stillToSay?: string;
        };
        PulseAnswersDto: {
            /** @enum {string} */
            heard?: "yes" | "partly" | "no";
            /** @enum {string} */
            useful?: "yes" | "partly" | "no";
            /** @enum {string} */
            atEase?: "yes" | "partly" | "no";
            /** @enum {string} */
            trust?: "more" | "same" | "less";
            /** @enum {string} */
            together?: "yes" | "perhaps" | "not-now";
            line?: string;
        };
        PulseChoiceDto: {
            /** @enum {string} */
            choice: "yes" | "partly" | "no" | "more" | "same" | "less" | "perhaps" | "not-now";
            answers: number;
        };
        PulseQuestionDto: {
            /** @enum {string} */
            question: "heard" | "useful" | "at-ease" | "trust" | "together";
            choices: components["schemas"]["PulseChoiceDto"][];
        };
        PulseDto: {
            questions: components["schemas"]["PulseQuestionDto"][];
            lines: string[];
        };
        AdjustmentProposalDto: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            grantId: string;
            grantTitle: string;
            /** Format: uuid */
            sessionId: string;
            sessionTitle: string;
            /** Format: uuid */
            organizationId: string;
            organizationName: string;
            /** Format: uuid */
            funderOrganizationId: string;
            funderName: string;
            what: string;
            why: string;
            /** @enum {string} */
            status: "made" | "agreed" | "declined" | "withdrawn";
            partnerAgreedName: string | null;
            /** Format: date-time */
            partnerAgreedAt: string | null;
            funderAgreedName: string | null;
            /** Format: date-time */
            funderAgreedAt: string | null;
            closedByName: string | null;
            /** Format: date-time */
            closedAt: string | null;
            declineReason: string | null;
            /** Format: date-time */
            madeAt: string;
            allowedActions: ("agree" | "decline" | "withdraw")[];
            version: number;
        };
        AdjustmentProposalPageDto: {
            items: components["schemas"]["AdjustmentProposalDto"][];
            next: string | null;
        };
        DeclineAdjustmentDto: {
            reason: string;
        };
        HelpPledgeDto: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            sessionId: string;
            sessionTitle: string;
            /** Format: uuid */
            organizationId: string;
            organizationName: string;
            helperName: string;
            /** Format: uuid */
            helpedOrganizationId: string;
            helpedOrganizationName: string;
            what: string;
            /** Format: date */
            dueOn: string;
            /** @enum {string} */
            status: "made" | "kept" | "not-kept";
            answeredByName: string | null;
            allowedActions: "answer"[];
            version: number;
        };
        HelpPledgePageDto: {
            items: components["schemas"]["HelpPledgeDto"][];
            next: string | null;
        };
        AnswerPledgeDto: {
            /** @enum {string} */
            outcome: "kept" | "not-kept";
        };
        NotificationChoicesDto: {
            mail: ("waiting" | "answers" | "protection" | "live" | "funding" | "handed-over" | "upkeep")[];
            digest: ("waiting" | "answers" | "protection" | "live" | "funding" | "handed-over" | "upkeep")[];
            digestHour: number | null;
            nightFrom: number | null;
            nightUntil: number | null;
            quietDaysOff: boolean;
            urgentPasses: boolean;
            hasMailAddress: boolean;
            /** @enum {string} */
            mails: "sent" | "kept" | "none";
            version: number;
        };
        NotificationChoicesInput: {
            mail: ("waiting" | "answers" | "protection" | "live" | "funding" | "handed-over" | "upkeep")[];
            digest: ("waiting" | "answers" | "protection" | "live" | "funding" | "handed-over" | "upkeep")[];
            digestHour?: number;
            nightFrom?: number;
            nightUntil?: number;
            quietDaysOff: boolean;
            urgentPasses: boolean;
        };
        MailPreviewDto: {
            subject: string;
            text: string;
        };
        RobotPreviewDto: {
            title: string;
            lines: string[];
            action: string;
        };
        MessagePreviewDto: {
            mail: components["schemas"]["MailPreviewDto"];
            digest: components["schemas"]["MailPreviewDto"];
            robot: components["schemas"]["RobotPreviewDto"];
        };
        FromOrganizationDto: {
            /** Format: uuid */
            id: string;
            name: string;
        };
        NotificationDto: {
            /** Format: uuid */
            id: string;
            type: string;
            /** @enum {string} */
            subjectType: "referral" | "live-session" | "live-minutes" | "live-survey" | "safe-opening" | "commitment" | "ask-offer" | "adjustment-proposal" | "help-pledge" | "grant" | "cohort" | "handed-over" | "import" | "robot" | "webhook" | "invitation" | "organization" | "assisted-session" | "stuck-referral" | "access-request" | "emergency-view" | "mandatory-report" | "duplicate";
            /** Format: uuid */
            subjectId: string;
            organization: components["schemas"]["FromOrganizationDto"] | null;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            readAt: string | null;
        };
        NotificationPage: {
            items: components["schemas"]["NotificationDto"][];
            next: string | null;
        };
        UnreadCountDto: {
            count: number;
        };
        MailDto: {
            /** Format: uuid */
            id: string;
            to: string;
            subject: string;
            text: string;
            link: string;
            /** @enum {string} */
            state: "waiting" | "sent" | "kept" | "failed" | "unneeded";
            /** Format: date-time */
            createdAt: string;
        };
        MailPage: {
            items: components["schemas"]["MailDto"][];
            next: string | null;
        };
        RobotTestDto: {
            /** Format: date-time */
            askedAt: string;
            /** Format: date-time */
            answeredAt: string | null;
            answer: string | null;
        };
        RobotDto: {
            /** Format: uuid */
            id: string;
            name: string;
            /** @enum {string} */
            provider: "wecom" | "dingtalk" | "feishu";
            addressEnd: string;
            /** Format: date-time */
            addressSetAt: string;
            secretEnd: string | null;
            /** Format: date-time */
            secretSetAt: string | null;
            keyword: string | null;
            groups: ("waiting" | "answers" | "live" | "funding")[];
            /** @enum {string} */
            language: "zh-CN" | "en";
            quiet: boolean;
            /** @enum {string} */
            state: "active" | "paused";
            pauseReason: string | null;
            /** Format: date-time */
            pausedAt: string | null;
            /** Format: date-time */
            lastSentAt: string | null;
            lastRefusal: string | null;
            test: components["schemas"]["RobotTestDto"] | null;
            waiting: number;
            allowedActions: ("change" | "test" | "pause" | "resume" | "remove")[];
            version: number;
        };
        RobotListDto: {
            items: components["schemas"]["RobotDto"][];
        };
        AddRobotDto: {
            name: string;
            address: string;
            secret?: string;
            keyword?: string;
            groups: ("waiting" | "answers" | "live" | "funding")[];
            /** @enum {string} */
            language: "zh-CN" | "en";
            quiet: boolean;
        };
        ChangeRobotDto: {
            name?: string;
            address?: string;
            secret?: string;
            keyword?: string;
            groups?: ("waiting" | "answers" | "live" | "funding")[];
            /** @enum {string} */
            language?: "zh-CN" | "en";
            quiet?: boolean;
        };
        ImportFileDto: {
            name: string;
            size: number;
        };
        ImportKindCountDto: {
            kind: string;
            created: number;
            updated: number;
            unchanged: number;
            rejected: number;
        };
        ImportRowDto: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            state: "empty" | "inspecting" | "uploaded" | "mapped" | "previewing" | "previewed" | "waiting" | "running" | "done" | "failed" | "undoing" | "undone";
            /** @enum {string|null} */
            target: "organizations" | "services" | "directory" | "grants" | "divisions" | null;
            files: components["schemas"]["ImportFileDto"][];
            by: string | null;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            finishedAt: string | null;
            /** Format: date-time */
            undoUntil: string | null;
            /** @description What was written */
            kinds: components["schemas"]["ImportKindCountDto"][];
        };
        ImportPage: {
            items: components["schemas"]["ImportRowDto"][];
            next: string | null;
        };
        ImportOfferDto: {
            targets: ("organizations" | "services" | "directory" | "grants" | "divisions")[];
            limitBytes: number;
            limitFiles: number;
        };
        BeginImportDto: {
            /** @enum {string} */
            language: "zh-CN" | "en";
        };
        ImportWordsDto: {
            code: string;
            words: string;
        };
        ImportFunderDto: {
            id: string;
            name: string;
            grants: number;
        };
        ImportPartDto: {
            name: string;
            kind: string | null;
        };
        ImportInspectionDto: {
            /** @enum {string} */
            shape: "table" | "hsds" | "360giving" | "divisions";
            format: string | null;
            encoding: string | null;
            sheet: string | null;
            rows: number | null;
            header: string[];
            sample: string[][];
            findings: components["schemas"]["ImportWordsDto"][];
            funders: components["schemas"]["ImportFunderDto"][];
            parts: components["schemas"]["ImportPartDto"][];
        };
        ImportFieldDto: {
            code: string;
            required: boolean;
        };
        ImportMappedColumnDto: {
            field: string;
            column: string;
        };
        ImportMappingDto: {
            columns: components["schemas"]["ImportMappedColumnDto"][];
            source: string | null;
            funderId: string | null;
            /** @description Offered because a list with these columns was read this way before */
            remembered: boolean;
        };
        ImportTotalDto: {
            currency: string;
            grants: number;
            amount: string;
        };
        ImportReadFileDto: {
            name: string;
            read: boolean;
            encoding: string | null;
            words: string | null;
        };
        ImportPreviewRowDto: {
            kind: string;
            row: number | null;
            /** @enum {string} */
            action: "create" | "update" | "unchanged";
            /** @description Field and the value as it would be stored */
            values: components["schemas"]["ImportMappedColumnDto"][];
        };
        ImportWarningDto: {
            row: number;
            column: string | null;
            value: string;
            words: string;
        };
        ImportPreviewDto: {
            kinds: components["schemas"]["ImportKindCountDto"][];
            totals: components["schemas"]["ImportTotalDto"][];
            files: components["schemas"]["ImportReadFileDto"][];
            rows: components["schemas"]["ImportPreviewRowDto"][];
            warnings: components["schemas"]["ImportWarningDto"][];
            warningCount: number;
        };
        ImportCountsDto: {
            kinds: components["schemas"]["ImportKindCountDto"][];
            totals: components["schemas"]["ImportTotalDto"][];
            files: components["schemas"]["ImportReadFileDto"][];
        };
        UndoCountDto: {
            kind: string;
            count: number;
        };
        UndoKeptDto: {
            kind: string;
            label: string;
            words: string;
        };
        UndoPlanDto: {
            removed: components["schemas"]["UndoCountDto"][];
            restored: components["schemas"]["UndoCountDto"][];
            kept: components["schemas"]["UndoKeptDto"][];
            keptCount: number;
        };
        ImportProgressDto: {
            kind: string;
            rows: number;
            /** @description Rows of the file, where it is known before */
            total: number | null;
        };
        ImportProblemDto: {
            code: string;
            words: string;
            /** @description What to do about it */
            todo: string;
        };
        ImportDto: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            state: "empty" | "inspecting" | "uploaded" | "mapped" | "previewing" | "previewed" | "waiting" | "running" | "done" | "failed" | "undoing" | "undone";
            /** @enum {string|null} */
            target: "organizations" | "services" | "directory" | "grants" | "divisions" | null;
            files: components["schemas"]["ImportFileDto"][];
            by: string | null;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            finishedAt: string | null;
            /** Format: date-time */
            undoUntil: string | null;
            /** @description What was written */
            kinds: components["schemas"]["ImportKindCountDto"][];
            allowedActions: ("upload" | "map" | "preview" | "start" | "undo" | "discard")[];
            inspection: components["schemas"]["ImportInspectionDto"] | null;
            /** @description What columns can fill; empty for files whose form says it all */
            fields: components["schemas"]["ImportFieldDto"][];
            mapping: components["schemas"]["ImportMappingDto"] | null;
            preview: components["schemas"]["ImportPreviewDto"] | null;
            report: components["schemas"]["ImportCountsDto"] | null;
            undo: components["schemas"]["UndoPlanDto"] | null;
            progress: components["schemas"]["ImportProgressDto"] | null;
            problem: components["schemas"]["ImportProblemDto"] | null;
            /** @description Name of the file of refused rows */
            errorFile: string | null;
            version: number;
        };
        ImportColumnDto: {
            field: string;
            column: string;
        };
        ImportOptionsDto: {
            source?: string;
            funderId?: string;
        };
        MapImportDto: {
            columns: components["schemas"]["ImportColumnDto"][];
            options?: components["schemas"]["ImportOptionsDto"];
            remember?: boolean;
        };
        ImportRejectDto: {
            file: string;
            row: number | null;
            column: string | null;
            value: string | null;
            words: string;
        };
        ImportRejectsDto: {
            items: components["schemas"]["ImportRejectDto"][];
            next: number | null;
        };
        StandingCountDto: {
            /** @enum {string} */
            kind: "closed" | "returned" | "pending" | "declined" | "failed" | "no-response" | "cancelled";
            count: number;
        };
        TimeTakenDto: {
            /** @enum {string} */
            kind: "acknowledge" | "accept" | "first-contact" | "complete";
            of: number;
            median: number | null;
            ninth: number | null;
        };
        DeclineCountDto: {
            reason: string;
            /** @enum {string|null} */
            by: "provider" | "client" | null;
            count: number;
        };
        PartnerCountDto: {
            id: string;
            name: string;
            count: number;
        };
        LateCountDto: {
            /** @enum {string} */
            kind: "day" | "three-days" | "week" | "longer";
            count: number;
        };
        OwnNumbersDto: {
            quarter: string;
            /** @enum {string} */
            box: "in" | "out";
            sent: number;
            standings: components["schemas"]["StandingCountDto"][];
            closureRate: number | null;
            times: components["schemas"]["TimeTakenDto"][];
            declines: components["schemas"]["DeclineCountDto"][];
            partners: components["schemas"]["PartnerCountDto"][];
            late: components["schemas"]["LateCountDto"][];
        };
        SuppressedCountDto: {
            /** @enum {string} */
            kind: "exact" | "about" | "few";
            value: number | null;
        };
        NetworkStandingDto: {
            /** @enum {string} */
            kind: "closed" | "returned" | "pending" | "declined" | "failed" | "no-response" | "cancelled";
            count: components["schemas"]["SuppressedCountDto"];
        };
        NetworkDeclineDto: {
            reason: string;
            count: components["schemas"]["SuppressedCountDto"];
        };
        NetworkOrganizationDto: {
            id: string;
            name: string;
        };
        NetworkEndDto: {
            id: string;
            count: components["schemas"]["SuppressedCountDto"];
        };
        NetworkFlowDto: {
            sourceId: string;
            recipientId: string;
            count: components["schemas"]["SuppressedCountDto"];
        };
        NetworkNumbersDto: {
            quarter: string;
            sent: components["schemas"]["SuppressedCountDto"];
            standings: components["schemas"]["NetworkStandingDto"][];
            closureRate: number | null;
            times: components["schemas"]["TimeTakenDto"][];
            declines: components["schemas"]["NetworkDeclineDto"][];
            organizations: components["schemas"]["NetworkOrganizationDto"][];
            sources: components["schemas"]["NetworkEndDto"][];
            recipients: components["schemas"]["NetworkEndDto"][];
            flows: components["schemas"]["NetworkFlowDto"][];
        };
        SearchMarkDto: {
            /** @description Counted as JavaScript counts, in UTF-16 units */
            from: number;
            length: number;
        };
        MarkedTextDto: {
            text: string;
            /** @description What of the text was asked for */
            marks: components["schemas"]["SearchMarkDto"][];
        };
        FoundPersonDto: {
            /** Format: uuid */
            accountId: string;
            name: components["schemas"]["MarkedTextDto"];
            /** @enum {string} */
            role: "organization-admin" | "supervisor" | "worker" | "facilitator" | "program-officer" | "network-steward" | "community-staff" | "street-officer" | "resident";
        };
        FoundBecauseDto: {
            /** @enum {string} */
            what: "service" | "expertise" | "description";
            text: components["schemas"]["MarkedTextDto"];
        };
        FoundOrganizationDto: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "member" | "support-agency" | "foundation" | "civil-affairs" | "street" | "community" | "listed";
            name: components["schemas"]["MarkedTextDto"];
            shortName: components["schemas"]["MarkedTextDto"] | null;
            /** @description What holds the words its names do not */
            because: components["schemas"]["FoundBecauseDto"] | null;
        };
        FoundReferralDto: {
            /** Format: uuid */
            id: string;
            number: components["schemas"]["MarkedTextDto"];
            /** @enum {string} */
            side: "source" | "target";
            /** @enum {string} */
            status: "draft" | "requested" | "received" | "accepted" | "in-progress" | "on-hold" | "completed" | "rejected" | "failed" | "cancelled" | "entered-in-error";
            /** @enum {string|null} */
            businessStatus: "info-requested" | "info-provided" | "waitlisted" | "client-unreachable" | "assessment-first" | "forward-proposed" | "consent-paused" | "outcome-returned" | "outcome-disputed" | "loop-closed" | null;
            /** @enum {string} */
            hands: "mine" | "theirs" | "both" | "nobody";
            /** @enum {string} */
            urgency: "critical" | "priority" | "routine" | "watch";
            /** @enum {string} */
            needCode: "home-visit" | "fall-prevention" | "dementia-support" | "carer-group" | "grief-support" | "guardianship" | "aged-parents-disabled-child" | "end-of-life-care" | "companionship" | "child-in-difficulty" | "special-needs-child" | "family-relations" | "domestic-violence" | "mental-health" | "legal-advice" | "fraud-prevention" | "livelihood" | "community-activity";
            /** @description The other side; null in a draft without a recipient */
            counterpart: string | null;
        };
        FoundCaseFileDto: {
            /** Format: uuid */
            id: string;
            number: components["schemas"]["MarkedTextDto"];
            /** @enum {string} */
            subjectKind: "person" | "household" | "group";
            subjectCode: string;
            /** @enum {string} */
            status: "open" | "closed";
            /** @enum {string} */
            step: "intake" | "needs-assessment" | "service-plan" | "intervention" | "evaluation" | "closure";
        };
        FoundLiveSessionDto: {
            /** Format: uuid */
            id: string;
            title: components["schemas"]["MarkedTextDto"];
            series: string;
            /** @enum {string} */
            status: "prepared" | "open" | "closed";
            /** Format: date-time */
            startsAt: string;
            organizationName: string;
        };
        FoundAskOfferDto: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "ask" | "offer";
            what: components["schemas"]["MarkedTextDto"];
            /** @enum {string} */
            state: "open" | "matched" | "closed" | "expired";
            organizationName: string;
        };
        FoundCohortDto: {
            /** Format: uuid */
            id: string;
            name: components["schemas"]["MarkedTextDto"];
            programmeName: string;
        };
        FoundGrantDto: {
            /** Format: uuid */
            id: string;
            title: components["schemas"]["MarkedTextDto"];
            agreementNo: string | null;
            funderName: string;
            /** Format: date */
            awardedOn: string;
            /** @description Published by its funder and imported; of no one here */
            published: boolean;
        };
        FoundDto: {
            /** @description Colleagues of one’s own organisation */
            people: components["schemas"]["FoundPersonDto"][];
            organizations: components["schemas"]["FoundOrganizationDto"][];
            referrals: components["schemas"]["FoundReferralDto"][];
            caseFiles: components["schemas"]["FoundCaseFileDto"][];
            liveSessions: components["schemas"]["FoundLiveSessionDto"][];
            asksOffers: components["schemas"]["FoundAskOfferDto"][];
            cohorts: components["schemas"]["FoundCohortDto"][];
            grants: components["schemas"]["FoundGrantDto"][];
        };
        ShortMessageDto: {
            /** Format: uuid */
            id: string;
            phone: string;
            words: string;
            /** Format: date-time */
            createdAt: string;
        };
        ShortMessagePage: {
            items: components["schemas"]["ShortMessageDto"][];
            next: string | null;
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
    Identity_present: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangePresentationDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PresentationDto"];
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
    AssistedSessions_begin: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BeginAssistedSessionDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BegunAssistedSessionDto"];
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
    AssistedSessions_leave: {
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
                    "application/json": components["schemas"]["LeftAssistedSessionDto"];
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
    AssistedSessions_given: {
        parameters: {
            query?: {
                after?: string;
                limit?: number;
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
                    "application/json": components["schemas"]["AssistedSessionPage"];
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
    AssistedSessions_received: {
        parameters: {
            query?: {
                after?: string;
                limit?: number;
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
                    "application/json": components["schemas"]["AssistedSessionPage"];
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
    AssistedSessions_residents: {
        parameters: {
            query?: {
                after?: string;
                limit?: number;
                named?: string;
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
                    "application/json": components["schemas"]["ResidentPage"];
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
    AssistedSessions_addResident: {
        parameters: {
            query?: never;
            header: {
                /** @description 8 to 128 characters, new for each intent */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddResidentDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ResidentDto"];
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
    AssistedSessions_call: {
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
                    "application/json": components["schemas"]["CallDto"];
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
    SignInLinks_open: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SignInLinkTokenDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignInLinkDto"];
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
    SignInLinks_use: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UseSignInLinkDto"];
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
    Beginning_begin: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BeginNetworkDto"];
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
    Accepting_open: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InvitationTokenDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpenedInvitationDto"];
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
    Accepting_accept: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AcceptInvitationDto"];
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
    Accepting_join: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InvitationTokenDto"];
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
    Invitations_list: {
        parameters: {
            query?: {
                after?: string;
                limit?: number;
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
                    "application/json": components["schemas"]["InvitationPageDto"];
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
    Invitations_create: {
        parameters: {
            query?: never;
            header: {
                /** @description 8 to 128 characters, new for each intent */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateInvitationDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NewInvitationDto"];
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
    Invitations_withdraw: {
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
    Invitations_renew: {
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
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NewInvitationDto"];
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
    Members_list: {
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
    Members_changeRole: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                accountId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeRoleDto"];
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
    Members_openWork: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                accountId: string;
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
                    "application/json": components["schemas"]["OpenWorkDto"][];
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
    Members_remove: {
        parameters: {
            query?: never;
            header: {
                /** @description 8 to 128 characters, new for each intent */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
                accountId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RemoveMemberDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpenWorkDto"][];
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
    Members_move: {
        parameters: {
            query?: never;
            header: {
                /** @description 8 to 128 characters, new for each intent */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
                accountId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MoveMemberDto"];
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
    Members_reset: {
        parameters: {
            query?: never;
            header: {
                /** @description 8 to 128 characters, new for each intent */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
                accountId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ResetLinkDto"];
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
    HandedOver_list: {
        parameters: {
            query?: {
                after?: string;
                limit?: number;
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
                    "application/json": components["schemas"]["HandedOverPageDto"];
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
    AsksOffers_list: {
        parameters: {
            query?: {
                after?: string;
                limit?: number;
                kind?: "ask" | "offer";
                state?: "open" | "matched" | "closed" | "expired";
                area?: string;
                q?: string;
                mine?: boolean;
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
                    "application/json": components["schemas"]["AskOfferPageDto"];
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
    AsksOffers_create: {
        parameters: {
            query?: never;
            header: {
                /** @description 8 to 128 characters, new for each intent */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateAskOfferDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AskOfferDto"];
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
    AsksOffers_open: {
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
                    "application/json": components["schemas"]["AskOfferDto"];
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
    AsksOffers_change: {
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
                "application/json": components["schemas"]["ChangeAskOfferDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AskOfferDto"];
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
    AsksOffers_close: {
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
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AskOfferDto"];
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
    AsksOffers_reopen: {
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
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AskOfferDto"];
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
    AsksOffers_answer: {
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
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AskOfferDto"];
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
    AsksOffers_confirm: {
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
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AskOfferDto"];
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
    AsksOffers_drop: {
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
    AsksOffers_proposed: {
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
                    "application/json": components["schemas"]["ProposedLinesDto"];
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
    AsksOffers_strengthsOf: {
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
                    "application/json": components["schemas"]["StrengthDto"][];
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
    AsksOffers_confirmStrength: {
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
                "application/json": components["schemas"]["ConfirmStrengthDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StrengthDto"];
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
    AsksOffers_dropStrength: {
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
    ServiceUsers_list: {
        parameters: {
            query?: {
                after?: string;
                limit?: number;
                code?: string;
                mine?: boolean;
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
                    "application/json": components["schemas"]["ServiceUserPageDto"];
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
    ServiceUsers_create: {
        parameters: {
            query?: never;
            header: {
                /** @description 8 to 128 characters, new for each intent */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateServiceUserDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServiceUserKeptDto"];
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
    ServiceUsers_open: {
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
                    "application/json": components["schemas"]["ServiceUserDto"];
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
    ServiceUsers_edit: {
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
                "application/json": components["schemas"]["EditServiceUserDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServiceUserKeptDto"];
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
    ServiceUsers_reveal: {
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
                "application/json": components["schemas"]["RevealDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RevealedDto"];
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
    ServiceUsers_erase: {
        parameters: {
            query?: never;
            header: {
                /** @description The version last read, e.g. "3" */
                "If-Match": string;
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
                "application/json": components["schemas"]["EraseDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServiceUserDto"];
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
    Households_list: {
        parameters: {
            query?: {
                after?: string;
                limit?: number;
                kind?: "household" | "group";
                personId?: string;
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
                    "application/json": components["schemas"]["HouseholdPageDto"];
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
    Households_create: {
        parameters: {
            query?: never;
            header: {
                /** @description 8 to 128 characters, new for each intent */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateHouseholdDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HouseholdDto"];
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
    Households_open: {
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
                    "application/json": components["schemas"]["HouseholdDto"];
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
    Households_setMembers: {
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
                "application/json": components["schemas"]["HouseholdMembersDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HouseholdDto"];
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
    CaseFiles_list: {
        parameters: {
            query?: {
                after?: string;
                limit?: number;
                status?: "open" | "closed";
                mine?: boolean;
                unread?: boolean;
                personId?: string;
                code?: string;
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
                    "application/json": components["schemas"]["CaseFilePageDto"];
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
    CaseFiles_begin: {
        parameters: {
            query?: never;
            header: {
                /** @description 8 to 128 characters, new for each intent */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BeginCaseFileDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseFileDto"];
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
    CaseFiles_team: {
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
                    "application/json": components["schemas"]["CaseColleagueDto"][];
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
    CaseFiles_open: {
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
                    "application/json": components["schemas"]["CaseFileDto"];
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
    CaseFiles_writeStep: {
        parameters: {
            query?: never;
            header: {
                /** @description 8 to 128 characters, new for each intent */
                "Idempotency-Key": string;
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
                "application/json": components["schemas"]["WriteCaseStepDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseFileDto"];
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
    CaseFiles_close: {
        parameters: {
            query?: never;
            header: {
                /** @description 8 to 128 characters, new for each intent */
                "Idempotency-Key": string;
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
                "application/json": components["schemas"]["CloseCaseFileDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseFileDto"];
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
    CaseFiles_assign: {
        parameters: {
            query?: never;
            header: {
                /** @description 8 to 128 characters, new for each intent */
                "Idempotency-Key": string;
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
                "application/json": components["schemas"]["AssignCaseFileDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseFileDto"];
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
    CaseFiles_markRead: {
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
                "application/json": components["schemas"]["MarkCaseReadDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseFileDto"];
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
    Duplicates_list: {
        parameters: {
            query?: {
                after?: string;
                limit?: number;
                personId?: string;
                all?: boolean;
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
                    "application/json": components["schemas"]["PossibleDuplicatePageDto"];
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
    Duplicates_ask: {
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
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PossibleDuplicateDto"];
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
    Duplicates_agree: {
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
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PossibleDuplicateDto"];
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
    Duplicates_refuse: {
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
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PossibleDuplicateDto"];
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
    Duplicates_undo: {
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
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PossibleDuplicateDto"];
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
    Duplicates_dismiss: {
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
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PossibleDuplicateDto"];
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
    AccessRequests_askable: {
        parameters: {
            query?: {
                personId?: string;
                referralId?: string;
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
                    "application/json": components["schemas"]["AskableAccessDto"];
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
    AccessRequests_list: {
        parameters: {
            query: {
                after?: string;
                limit?: number;
                box: "mine" | "to-decide" | "decided";
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
                    "application/json": components["schemas"]["AccessRequestPageDto"];
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
    AccessRequests_ask: {
        parameters: {
            query?: never;
            header: {
                /** @description 8 to 128 characters, new for each intent */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AskForAccessDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccessRequestDto"];
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
    AccessRequests_open: {
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
                    "application/json": components["schemas"]["AccessRequestDto"];
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
    AccessRequests_approve: {
        parameters: {
            query?: never;
            header: {
                /** @description 8 to 128 characters, new for each intent */
                "Idempotency-Key": string;
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
                "application/json": components["schemas"]["ApproveAccessDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccessRequestDto"];
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
    AccessRequests_refuse: {
        parameters: {
            query?: never;
            header: {
                /** @description 8 to 128 characters, new for each intent */
                "Idempotency-Key": string;
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
                "application/json": components["schemas"]["RefuseAccessDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccessRequestDto"];
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
    AccessRequests_end: {
        parameters: {
            query?: never;
            header: {
                /** @description 8 to 128 characters, new for each intent */
                "Idempotency-Key": string;
                /** @description The version last read, e.g. "3" */
                "If-Match": string;
            };
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
                    "application/json": components["schemas"]["AccessRequestDto"];
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
    AccessRequests_read: {
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
                "application/json": components["schemas"]["ReadFieldDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReadFieldAnswerDto"];
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
    EmergencyViews_list: {
        parameters: {
            query: {
                box: "mine" | "to-review";
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
                    "application/json": components["schemas"]["EmergencyViewDto"][];
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
    EmergencyViews_open: {
        parameters: {
            query?: never;
            header: {
                /** @description 8 to 128 characters, new for each intent */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OpenEmergencyDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EmergencyViewDto"];
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
    EmergencyViews_show: {
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
                    "application/json": components["schemas"]["EmergencyViewDto"];
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
    EmergencyViews_read: {
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
                "application/json": components["schemas"]["ReadFieldDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReadFieldAnswerDto"];
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
    EmergencyViews_review: {
        parameters: {
            query?: never;
            header: {
                /** @description The version last read, e.g. "3" */
                "If-Match": string;
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
                "application/json": components["schemas"]["ReviewEmergencyDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EmergencyViewDto"];
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
    PersonAccess_readingsOf: {
        parameters: {
            query?: {
                after?: string;
                limit?: number;
            };
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
                    "application/json": components["schemas"]["PersonReadingsDto"];
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
    PersonAccess_minors: {
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
                    "application/json": components["schemas"]["MinorApprovalDto"][];
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
    PersonAccess_approveMinor: {
        parameters: {
            query?: never;
            header: {
                /** @description 8 to 128 characters, new for each intent */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ApproveMinorDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MinorApprovalDto"][];
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
    PersonAccess_endMinor: {
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
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MinorApprovalDto"][];
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
    PersonAccess_communityPeople: {
        parameters: {
            query?: {
                after?: string;
                limit?: number;
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
                    "application/json": components["schemas"]["CommunityPersonPageDto"];
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
    MandatoryReports_list: {
        parameters: {
            query?: {
                after?: string;
                limit?: number;
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
                    "application/json": components["schemas"]["MandatoryReportPageDto"];
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
    MandatoryReports_file: {
        parameters: {
            query?: never;
            header: {
                /** @description 8 to 128 characters, new for each intent */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FileReportDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MandatoryReportDto"];
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
    MandatoryReports_open: {
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
                    "application/json": components["schemas"]["MandatoryReportDto"];
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
    MandatoryReports_addCall: {
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
                "application/json": components["schemas"]["ReportCallInputDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MandatoryReportDto"];
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
    Consents_ofReferral: {
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
                    "application/json": components["schemas"]["ConsentRecordDto"][];
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
    Consents_record: {
        parameters: {
            query?: never;
            header: {
                /** @description The version last read, e.g. "3" */
                "If-Match": string;
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
                "application/json": components["schemas"]["RecordConsentDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReferralStandingDto"];
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
    Consents_ofPerson: {
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
                    "application/json": components["schemas"]["ConsentRecordDto"][];
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
    Consents_bringEvidence: {
        parameters: {
            query: {
                kind: "screen-signature" | "paper-photo" | "oral-recording";
            };
            header?: never;
            path: {
                id: string;
                evidenceId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** Format: binary */
                    file?: string;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConsentEvidenceDto"];
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
    Consents_confirm: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                consentId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConfirmConsentDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReferralStandingDto"];
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
    Consents_sendCodeAgain: {
        parameters: {
            query?: never;
            header: {
                /** @description 8 to 128 characters, new for each intent */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
                consentId: string;
            };
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
    Consents_withdraw: {
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
                "application/json": components["schemas"]["WithdrawConsentDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConsentStandingDto"];
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
    Consents_markInError: {
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
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConsentStandingDto"];
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
    Consents_evidence: {
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
                    "application/octet-stream": string;
                };
            };
        };
    };
    ReferralForms_form: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                form: "referral" | "consent" | "reply";
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
                    "application/json": components["schemas"]["FormDocumentDto"];
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
    ReferralForms_docx: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                form: "referral" | "consent" | "reply";
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
                    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": string;
                };
            };
        };
    };
    ReferralForms_blank: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                form: "referral" | "consent" | "reply";
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
                    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": string;
                };
            };
        };
    };
    ReferralLinks_list: {
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
                    "application/json": components["schemas"]["ReferralLinksDto"];
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
    ReferralLinks_make: {
        parameters: {
            query?: never;
            header: {
                /** @description 8 to 128 characters, new for each intent */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
                kind: "partner" | "person";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NewReferralLinkDto"];
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
    ReferralLinks_end: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                kind: "partner" | "person";
            };
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
    LinkAnswers_open: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LinkTokenDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpenedLinkDto"];
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
    LinkAnswers_accept: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AcceptByLinkDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpenedLinkDto"];
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
    LinkAnswers_decline: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DeclineByLinkDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpenedLinkDto"];
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
    LinkAnswers_complete: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CompleteByLinkDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpenedLinkDto"];
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
    LinkAnswers_feedback: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FeedbackByLinkDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpenedLinkDto"];
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
    Overview_overview: {
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
                    "application/json": components["schemas"]["ReferralOverviewDto"];
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
    Overview_stuckReferrals: {
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
                    "application/json": components["schemas"]["StuckReferralDto"][];
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
    Overview_pastCalls: {
        parameters: {
            query?: {
                after?: string;
                limit?: number;
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
                    "application/json": components["schemas"]["PastCoachingCallPageDto"];
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
    Overview_noteCall: {
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
                "application/json": components["schemas"]["NoteCoachingCallDto"];
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
    Words_due: {
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
                    "application/json": components["schemas"]["DueFollowUpDto"][];
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
    Words_read: {
        parameters: {
            query?: {
                after?: string;
                limit?: number;
            };
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
                    "application/json": components["schemas"]["ReferralConversationDto"];
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
    Words_write: {
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
                "application/json": components["schemas"]["WriteReferralMessageDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WrittenReferralWordsDto"];
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
    Words_markRead: {
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
                "application/json": components["schemas"]["ReadReferralMessagesDto"];
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
    Words_files: {
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
                    "application/json": components["schemas"]["ReferralAttachmentsDto"];
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
    Words_attach: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                attachmentId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** @enum {string} */
                    kind: "consent-form" | "assessment-summary" | "service-records" | "evaluation-report" | "other";
                    /** @enum {string} */
                    tier: "L1" | "L2" | "L3";
                    /** Format: binary */
                    file: string;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReferralAttachmentDto"];
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
    Words_remove: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                attachmentId: string;
            };
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
    Words_download: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                attachmentId: string;
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
                    "application/octet-stream": string;
                };
            };
        };
    };
    Words_followedUp: {
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
                    "application/json": components["schemas"]["ReferralFollowUpsDto"];
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
    Words_followUp: {
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
                "application/json": components["schemas"]["RecordFollowUpDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WrittenReferralWordsDto"];
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
    Worklist_acknowledge: {
        parameters: {
            query?: never;
            header: {
                /** @description 8 to 128 characters, new for each intent */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AcknowledgeReferralsDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AcknowledgementsDto"];
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
    Worklist_savedViews: {
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
                    "application/json": components["schemas"]["SavedViewDto"][];
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
    Worklist_saveView: {
        parameters: {
            query?: never;
            header: {
                /** @description 8 to 128 characters, new for each intent */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SaveViewDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SavedViewDto"];
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
    Worklist_forgetView: {
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
    Referrals_list: {
        parameters: {
            query: {
                after?: string;
                limit?: number;
                box: "in" | "out";
                status?: "draft" | "requested" | "received" | "accepted" | "in-progress" | "on-hold" | "completed" | "rejected" | "failed" | "cancelled" | "entered-in-error";
                states?: string;
                urgency?: "critical" | "priority" | "routine" | "watch";
                need?: "home-visit" | "fall-prevention" | "dementia-support" | "carer-group" | "grief-support" | "guardianship" | "aged-parents-disabled-child" | "end-of-life-care" | "companionship" | "child-in-difficulty" | "special-needs-child" | "family-relations" | "domestic-violence" | "mental-health" | "legal-advice" | "fraud-prevention" | "livelihood" | "community-activity";
                partnerId?: string;
                overdue?: boolean;
                waiting?: boolean;
                mine?: boolean;
                from?: string;
                until?: string;
                ended?: boolean;
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
                    "application/json": components["schemas"]["ReferralPageDto"];
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
    ReferralCommands_create: {
        parameters: {
            query?: never;
            header: {
                /** @description 8 to 128 characters, new for each intent */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateReferralDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReferralStandingDto"];
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
    Referrals_inHands: {
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
                    "application/json": components["schemas"]["InHandsDto"];
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
    Referrals_partners: {
        parameters: {
            query: {
                after?: string;
                limit?: number;
                need: "home-visit" | "fall-prevention" | "dementia-support" | "carer-group" | "grief-support" | "guardianship" | "aged-parents-disabled-child" | "end-of-life-care" | "companionship" | "child-in-difficulty" | "special-needs-child" | "family-relations" | "domestic-violence" | "mental-health" | "legal-advice" | "fraud-prevention" | "livelihood" | "community-activity";
                services?: string;
                ageBand?: "0-2" | "3-5" | "6-9" | "10-13" | "14-17" | "18-29" | "30-39" | "40-49" | "50-59" | "60-64" | "65-69" | "70-74" | "75-79" | "80-84" | "85-89" | "90+";
                areaCode?: string;
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
                    "application/json": components["schemas"]["ReferralPartnerPageDto"];
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
    Referrals_open: {
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
                    "application/json": components["schemas"]["ReferralDto"];
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
    ReferralCommands_edit: {
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
                "application/json": components["schemas"]["EditReferralDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReferralStandingDto"];
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
    Referrals_preview: {
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
                    "application/json": components["schemas"]["ReferralPreviewDto"];
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
    Referrals_views: {
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
                    "application/json": components["schemas"]["ReferralViewDto"][];
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
    ReferralCommands_chooseGrant: {
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
                "application/json": components["schemas"]["ChooseReferralGrantDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReferralStandingDto"];
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
    ReferralCommands_createHousehold: {
        parameters: {
            query?: never;
            header: {
                /** @description 8 to 128 characters, new for each intent */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateHouseholdReferralDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReferralPartsDto"];
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
    ReferralSteps_send: {
        parameters: {
            query?: never;
            header: {
                /** @description 8 to 128 characters, new for each intent */
                "Idempotency-Key": string;
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
                "application/json": components["schemas"]["SendReferralDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReferralStandingDto"];
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
    ReferralSteps_receive: {
        parameters: {
            query?: never;
            header: {
                /** @description 8 to 128 characters, new for each intent */
                "Idempotency-Key": string;
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
                "application/json": components["schemas"]["ReferralNoteDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReferralStandingDto"];
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
    ReferralSteps_accept: {
        parameters: {
            query?: never;
            header: {
                /** @description 8 to 128 characters, new for each intent */
                "Idempotency-Key": string;
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
                "application/json": components["schemas"]["AcceptReferralDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReferralStandingDto"];
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
    ReferralSteps_decline: {
        parameters: {
            query?: never;
            header: {
                /** @description 8 to 128 characters, new for each intent */
                "Idempotency-Key": string;
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
                "application/json": components["schemas"]["DeclineReferralDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReferralStandingDto"];
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
    ReferralSteps_askInformation: {
        parameters: {
            query?: never;
            header: {
                /** @description 8 to 128 characters, new for each intent */
                "Idempotency-Key": string;
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
                "application/json": components["schemas"]["AskInformationDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReferralStandingDto"];
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
    ReferralSteps_provideInformation: {
        parameters: {
            query?: never;
            header: {
                /** @description 8 to 128 characters, new for each intent */
                "Idempotency-Key": string;
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
                "application/json": components["schemas"]["ProvideInformationDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReferralStandingDto"];
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
    ReferralSteps_start: {
        parameters: {
            query?: never;
            header: {
                /** @description 8 to 128 characters, new for each intent */
                "Idempotency-Key": string;
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
                "application/json": components["schemas"]["StartReferralDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReferralStandingDto"];
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
    ReferralSteps_hold: {
        parameters: {
            query?: never;
            header: {
                /** @description 8 to 128 characters, new for each intent */
                "Idempotency-Key": string;
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
                "application/json": components["schemas"]["HoldReferralDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReferralStandingDto"];
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
    ReferralSteps_resume: {
        parameters: {
            query?: never;
            header: {
                /** @description 8 to 128 characters, new for each intent */
                "Idempotency-Key": string;
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
                "application/json": components["schemas"]["ReferralNoteDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReferralStandingDto"];
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
    ReferralSteps_complete: {
        parameters: {
            query?: never;
            header: {
                /** @description 8 to 128 characters, new for each intent */
                "Idempotency-Key": string;
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
                "application/json": components["schemas"]["CompleteReferralDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReferralStandingDto"];
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
    ReferralSteps_fail: {
        parameters: {
            query?: never;
            header: {
                /** @description 8 to 128 characters, new for each intent */
                "Idempotency-Key": string;
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
                "application/json": components["schemas"]["FailReferralDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReferralStandingDto"];
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
    ReferralSteps_withdraw: {
        parameters: {
            query?: never;
            header: {
                /** @description 8 to 128 characters, new for each intent */
                "Idempotency-Key": string;
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
                "application/json": components["schemas"]["WithdrawReferralDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReferralStandingDto"];
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
    ReferralSteps_cancel: {
        parameters: {
            query?: never;
            header: {
                /** @description 8 to 128 characters, new for each intent */
                "Idempotency-Key": string;
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
                "application/json": components["schemas"]["CancelReferralDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReferralStandingDto"];
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
    ReferralSteps_attestDeletion: {
        parameters: {
            query?: never;
            header: {
                /** @description 8 to 128 characters, new for each intent */
                "Idempotency-Key": string;
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
                "application/json": components["schemas"]["AttestDeletionDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReferralStandingDto"];
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
    ReferralSteps_proposeForward: {
        parameters: {
            query?: never;
            header: {
                /** @description 8 to 128 characters, new for each intent */
                "Idempotency-Key": string;
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
                "application/json": components["schemas"]["ProposeForwardDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReferralStandingDto"];
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
    ReferralSteps_refuseForward: {
        parameters: {
            query?: never;
            header: {
                /** @description 8 to 128 characters, new for each intent */
                "Idempotency-Key": string;
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
                "application/json": components["schemas"]["ReferralNoteDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReferralStandingDto"];
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
    ReferralSteps_close: {
        parameters: {
            query?: never;
            header: {
                /** @description 8 to 128 characters, new for each intent */
                "Idempotency-Key": string;
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
                "application/json": components["schemas"]["CloseReferralDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReferralStandingDto"];
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
    ReferralSteps_dispute: {
        parameters: {
            query?: never;
            header: {
                /** @description 8 to 128 characters, new for each intent */
                "Idempotency-Key": string;
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
                "application/json": components["schemas"]["DisputeOutcomeDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReferralStandingDto"];
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
    ReferralSteps_markInError: {
        parameters: {
            query?: never;
            header: {
                /** @description 8 to 128 characters, new for each intent */
                "Idempotency-Key": string;
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
                "application/json": components["schemas"]["MarkInErrorDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReferralStandingDto"];
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
    ReferralSteps_waitlist: {
        parameters: {
            query?: never;
            header: {
                /** @description 8 to 128 characters, new for each intent */
                "Idempotency-Key": string;
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
                "application/json": components["schemas"]["ReferralNoteDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReferralStandingDto"];
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
    ReferralSteps_assessFirst: {
        parameters: {
            query?: never;
            header: {
                /** @description 8 to 128 characters, new for each intent */
                "Idempotency-Key": string;
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
                "application/json": components["schemas"]["ReferralNoteDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReferralStandingDto"];
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
    ReferralSteps_markUnreachable: {
        parameters: {
            query?: never;
            header: {
                /** @description 8 to 128 characters, new for each intent */
                "Idempotency-Key": string;
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
                "application/json": components["schemas"]["ReferralNoteDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReferralStandingDto"];
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
    ReferralSteps_clearMark: {
        parameters: {
            query?: never;
            header: {
                /** @description 8 to 128 characters, new for each intent */
                "Idempotency-Key": string;
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
                "application/json": components["schemas"]["ReferralNoteDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReferralStandingDto"];
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
    ReferralBranches_chooseAnother: {
        parameters: {
            query?: never;
            header: {
                /** @description 8 to 128 characters, new for each intent */
                "Idempotency-Key": string;
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
                "application/json": components["schemas"]["AnotherReferralDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReferralStandingDto"];
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
    ReferralBranches_also: {
        parameters: {
            query?: never;
            header: {
                /** @description 8 to 128 characters, new for each intent */
                "Idempotency-Key": string;
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
                "application/json": components["schemas"]["ReferralPartDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReferralStandingDto"];
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
    ReferralBranches_split: {
        parameters: {
            query?: never;
            header: {
                /** @description 8 to 128 characters, new for each intent */
                "Idempotency-Key": string;
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
                "application/json": components["schemas"]["SplitReferralDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReferralPartsDto"];
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
    ReferralBranches_convert: {
        parameters: {
            query?: never;
            header: {
                /** @description 8 to 128 characters, new for each intent */
                "Idempotency-Key": string;
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
                "application/json": components["schemas"]["ConvertReferralDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReferralStandingDto"];
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
    ReferralBranches_approveForward: {
        parameters: {
            query?: never;
            header: {
                /** @description 8 to 128 characters, new for each intent */
                "Idempotency-Key": string;
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
                "application/json": components["schemas"]["ApproveForwardDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReferralStandingDto"];
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
    ReferralBranches_extend: {
        parameters: {
            query?: never;
            header: {
                /** @description 8 to 128 characters, new for each intent */
                "Idempotency-Key": string;
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
                "application/json": components["schemas"]["ExtendReferralDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReferralStandingDto"];
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
    ReferralBranches_changeUrgency: {
        parameters: {
            query?: never;
            header: {
                /** @description 8 to 128 characters, new for each intent */
                "Idempotency-Key": string;
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
                "application/json": components["schemas"]["ChangeUrgencyDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReferralStandingDto"];
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
    ReferralBranches_reviewBasis: {
        parameters: {
            query?: never;
            header: {
                /** @description 8 to 128 characters, new for each intent */
                "Idempotency-Key": string;
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
                "application/json": components["schemas"]["ReviewBasisDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReferralStandingDto"];
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
    ReferralBranches_recordNotice: {
        parameters: {
            query?: never;
            header: {
                /** @description 8 to 128 characters, new for each intent */
                "Idempotency-Key": string;
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
                "application/json": components["schemas"]["RecordNoticeDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReferralStandingDto"];
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
    Fhir_one: {
        parameters: {
            query?: {
                profile?: "base" | "gravity";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A Bundle of FHIR R4 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/fhir+json": {
                        [key: string]: unknown;
                    };
                };
            };
        };
    };
    Fhir_all: {
        parameters: {
            query?: {
                after?: string;
                limit?: number;
                profile?: "base" | "gravity";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A Bundle of FHIR R4 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/fhir+json": {
                        [key: string]: unknown;
                    };
                };
            };
        };
    };
    Fhir_import: {
        parameters: {
            query?: never;
            header: {
                /** @description 8 to 128 characters, new for each intent */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/fhir+json": {
                    [key: string]: unknown;
                };
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportedDocumentDto"];
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
    Hsds_everything: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As HSDS 3.0 describes it */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        [key: string]: unknown;
                    }[];
                };
            };
        };
    };
    Hsds_organizations: {
        parameters: {
            query?: {
                page?: number;
                per_page?: number;
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
                    "application/json": components["schemas"]["HsdsPageDto"];
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
    Hsds_organization: {
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
            /** @description As HSDS 3.0 describes it */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        [key: string]: unknown;
                    };
                };
            };
        };
    };
    Hsds_services: {
        parameters: {
            query?: {
                page?: number;
                per_page?: number;
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
                    "application/json": components["schemas"]["HsdsPageDto"];
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
    Hsds_service: {
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
            /** @description As HSDS 3.0 describes it */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        [key: string]: unknown;
                    };
                };
            };
        };
    };
    Webhooks_list: {
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
                    "application/json": components["schemas"]["WebhookListDto"];
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
    Webhooks_add: {
        parameters: {
            query?: never;
            header: {
                /** @description 8 to 128 characters, new for each intent */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddWebhookDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookDto"];
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
    Webhooks_remove: {
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
    Webhooks_change: {
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
                "application/json": components["schemas"]["ChangeWebhookDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookDto"];
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
    Webhooks_rotateSecret: {
        parameters: {
            query?: never;
            header: {
                /** @description 8 to 128 characters, new for each intent */
                "Idempotency-Key": string;
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
                "application/json": components["schemas"]["RotateWebhookSecretDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookDto"];
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
    Webhooks_pause: {
        parameters: {
            query?: never;
            header: {
                /** @description 8 to 128 characters, new for each intent */
                "Idempotency-Key": string;
                /** @description The version last read, e.g. "3" */
                "If-Match": string;
            };
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
                    "application/json": components["schemas"]["WebhookDto"];
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
    Webhooks_resume: {
        parameters: {
            query?: never;
            header: {
                /** @description 8 to 128 characters, new for each intent */
                "Idempotency-Key": string;
                /** @description The version last read, e.g. "3" */
                "If-Match": string;
            };
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
                    "application/json": components["schemas"]["WebhookDto"];
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
    Webhooks_test: {
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
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookDto"];
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
    Webhooks_deliveries: {
        parameters: {
            query?: {
                after?: string;
                limit?: number;
            };
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
                    "application/json": components["schemas"]["WebhookDeliveryPageDto"];
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
    Webhooks_sendAgain: {
        parameters: {
            query?: never;
            header: {
                /** @description 8 to 128 characters, new for each intent */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
                deliveryId: string;
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
                    "application/json": components["schemas"]["WebhookDeliveryDto"];
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
    Grants_list: {
        parameters: {
            query?: {
                after?: string;
                limit?: number;
                scope?: "mine" | "published" | "usable";
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
                    "application/json": components["schemas"]["GrantPageDto"];
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
    Grants_award: {
        parameters: {
            query?: never;
            header: {
                /** @description 8 to 128 characters, new for each intent */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AwardGrantDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GrantDto"];
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
    Grants_totals: {
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
                    "application/json": components["schemas"]["GrantTotalsDto"];
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
    Grants_inHands: {
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
                    "application/json": components["schemas"]["TranchesInHandsDto"];
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
    Grants_open: {
        parameters: {
            query?: {
                quarter?: string;
            };
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
                    "application/json": components["schemas"]["GrantDto"];
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
    Grants_planTranche: {
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
                "application/json": components["schemas"]["PlanTrancheDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GrantDto"];
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
    Grants_payTranche: {
        parameters: {
            query?: never;
            header: {
                /** @description The version last read, e.g. "3" */
                "If-Match": string;
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
                "application/json": components["schemas"]["PayTrancheDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GrantDto"];
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
    Cohorts_programmes: {
        parameters: {
            query?: {
                after?: string;
                limit?: number;
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
                    "application/json": components["schemas"]["ProgrammePageDto"];
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
    Cohorts_startProgramme: {
        parameters: {
            query?: never;
            header: {
                /** @description 8 to 128 characters, new for each intent */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StartProgrammeDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProgrammeDto"];
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
    Cohorts_list: {
        parameters: {
            query?: {
                after?: string;
                limit?: number;
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
                    "application/json": components["schemas"]["CohortPageDto"];
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
    Cohorts_openCohort: {
        parameters: {
            query?: never;
            header: {
                /** @description 8 to 128 characters, new for each intent */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OpenCohortDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CohortDto"];
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
    Cohorts_open: {
        parameters: {
            query?: {
                quarter?: string;
                grantId?: string;
            };
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
                    "application/json": components["schemas"]["CohortDto"];
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
    Commitments_list: {
        parameters: {
            query?: {
                after?: string;
                limit?: number;
                scope?: "mine" | "organization" | "asked" | "all";
                state?: "open" | "closed";
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
                    "application/json": components["schemas"]["CommitmentItemPage"];
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
    Commitments_answer: {
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
                "application/json": components["schemas"]["AnswerCommitmentDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommitmentItemDto"];
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
    Commitments_judge: {
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
                "application/json": components["schemas"]["JudgeCommitmentDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommitmentItemDto"];
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
    Commitments_before: {
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
                    "application/json": components["schemas"]["CommitmentItemsDto"];
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
    Invitations_knownPeople: {
        parameters: {
            query: {
                words: string;
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
                    "application/json": components["schemas"]["KnownPeopleDto"];
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
    Invitations_invite: {
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
                "application/json": components["schemas"]["InviteDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LiveSessionDto"];
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
    Invitations_rsvp: {
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
                "application/json": components["schemas"]["RsvpDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LiveSessionDto"];
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
    Invitations_rsvps: {
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
                    "application/json": components["schemas"]["RsvpsDto"];
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
    Invitations_calendar: {
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
                    "text/calendar": string;
                };
            };
        };
    };
    Invitations_cancel: {
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
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LiveSessionDto"];
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
    Invitations_next: {
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
                "application/json": components["schemas"]["NextSessionDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LiveSessionDto"];
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
    LiveSessions_list: {
        parameters: {
            query?: {
                after?: string;
                limit?: number;
                when?: "upcoming" | "past" | "any";
                from?: string;
                to?: string;
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
                    "application/json": components["schemas"]["LiveSessionPage"];
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
    LiveSessions_create: {
        parameters: {
            query?: never;
            header: {
                /** @description 8 to 128 characters, new for each intent */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateLiveSessionDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LiveSessionDto"];
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
    LiveSessions_series: {
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
                    "application/json": components["schemas"]["SessionSeriesListDto"];
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
    LiveSessions_listTemplates: {
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
                    "application/json": components["schemas"]["TemplateDto"][];
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
    LiveSessions_join: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["JoinLiveSessionDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JoinedDto"];
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
    LiveSessions_get: {
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
                    "application/json": components["schemas"]["LiveSessionDto"];
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
    LiveSessions_change: {
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
                "application/json": components["schemas"]["ChangeLiveSessionDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LiveSessionDto"];
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
    LiveSessions_joinInvited: {
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
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JoinedDto"];
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
    LiveSessions_open: {
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
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LiveSessionDto"];
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
    LiveSessions_close: {
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
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LiveSessionDto"];
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
    LiveSessions_joinLink: {
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
                    "application/json": components["schemas"]["JoinLinkDto"];
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
    LiveSessions_commitments: {
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
                    "application/json": components["schemas"]["CommitmentsDto"];
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
    Minutes_read: {
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
                    "application/json": components["schemas"]["PreparedMinutesDto"];
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
    Minutes_prepare: {
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
                "application/json": components["schemas"]["PrepareMinutesDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PreparedMinutesDto"];
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
    Minutes_sendRound: {
        parameters: {
            query?: never;
            header: {
                /** @description The version last read, e.g. "3" */
                "If-Match": string;
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
                "application/json": components["schemas"]["SendRoundDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PreparedMinutesDto"];
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
    Minutes_amendments: {
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
                    "application/json": components["schemas"]["MinutesAmendmentsDto"];
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
    Minutes_amend: {
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
                "application/json": components["schemas"]["AmendMinutesDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MinutesAmendmentsDto"];
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
    Minutes_versions: {
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
                    "application/json": components["schemas"]["MinutesVersionsDto"];
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
    Minutes_accept: {
        parameters: {
            query?: never;
            header: {
                /** @description 8 to 128 characters, new for each intent */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
                amendmentId: string;
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
                    "application/json": components["schemas"]["MinutesAmendmentsDto"];
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
    Minutes_answer: {
        parameters: {
            query?: never;
            header: {
                /** @description 8 to 128 characters, new for each intent */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
                amendmentId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AnswerAmendmentDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MinutesAmendmentsDto"];
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
    Minutes_lock: {
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
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PreparedMinutesDto"];
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
    Minutes_file: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                format: "docx" | "md" | "json";
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
                    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": string;
                    "text/markdown": string;
                    "application/json": string;
                };
            };
        };
    };
    OwnTemplates_list: {
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
                    "application/json": components["schemas"]["OwnTemplatesDto"];
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
    OwnTemplates_keep: {
        parameters: {
            query?: never;
            header: {
                /** @description 8 to 128 characters, new for each intent */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SaveTemplateDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnTemplateDto"];
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
    OwnTemplates_get: {
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
                    "application/json": components["schemas"]["OwnTemplateDto"];
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
    OwnTemplates_remove: {
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
    OwnTemplates_change: {
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
                "application/json": components["schemas"]["ChangeTemplateDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnTemplateDto"];
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
    Attendance_code: {
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
                    "application/json": components["schemas"]["SignInCodeDto"];
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
    Attendance_byCode: {
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
                "application/json": components["schemas"]["WallCodeDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignedInDto"];
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
    Attendance_byLink: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ScannedCodeDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignedInDto"];
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
    Paper_places: {
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
                    "application/json": components["schemas"]["PaperPlacesDto"];
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
    Paper_typeIn: {
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
                "application/json": components["schemas"]["TypeInDto"];
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
    SealedRounds_get: {
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
                    "application/json": components["schemas"]["SafeKeepingDto"];
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
    SealedRounds_choose: {
        parameters: {
            query?: never;
            header: {
                /** @description 8 to 128 characters, new for each intent */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChooseSafeModeDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SafeKeepingDto"];
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
    SealedRounds_name: {
        parameters: {
            query?: never;
            header: {
                /** @description 8 to 128 characters, new for each intent */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NameSafeHolderDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SafeKeepingDto"];
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
    SealedRounds_setKey: {
        parameters: {
            query?: never;
            header: {
                /** @description The version last read, e.g. "3" */
                "If-Match": string;
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
                "application/json": components["schemas"]["SetSafeKeyDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SafeKeepingDto"];
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
    SealedRounds_rounds: {
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
                    "application/json": components["schemas"]["SealedRoundsDto"];
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
    SealedRounds_list: {
        parameters: {
            query?: {
                after?: string;
                limit?: number;
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
                    "application/json": components["schemas"]["SafeOpeningPageDto"];
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
    SealedRounds_ask: {
        parameters: {
            query?: never;
            header: {
                /** @description 8 to 128 characters, new for each intent */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AskOpeningDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SafeOpeningDto"];
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
    SealedRounds_one: {
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
                    "application/json": components["schemas"]["SafeOpeningDetailDto"];
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
    SealedRounds_agree: {
        parameters: {
            query?: never;
            header: {
                /** @description The version last read, e.g. "3" */
                "If-Match": string;
                /** @description 8 to 128 characters, new for each intent */
                "Idempotency-Key": string;
            };
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
                    "application/json": components["schemas"]["SafeOpeningDto"];
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
    SealedRounds_refuse: {
        parameters: {
            query?: never;
            header: {
                /** @description The version last read, e.g. "3" */
                "If-Match": string;
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
                "application/json": components["schemas"]["RefuseOpeningDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SafeOpeningDto"];
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
    SealedRounds_takeOuter: {
        parameters: {
            query?: never;
            header: {
                /** @description The version last read, e.g. "3" */
                "If-Match": string;
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
                "application/json": components["schemas"]["OuterLayerDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SafeOpeningDto"];
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
    SealedRounds_takeInner: {
        parameters: {
            query?: never;
            header: {
                /** @description The version last read, e.g. "3" */
                "If-Match": string;
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
                "application/json": components["schemas"]["InnerLayerDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SafeOpeningDto"];
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
    SealedRounds_records: {
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
                    "application/json": components["schemas"]["OpeningRecordsDto"];
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
    Survey_read: {
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
                    "application/json": components["schemas"]["SurveyDto"];
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
    Survey_answer: {
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
                "application/json": components["schemas"]["AnswerSurveyDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SurveyDto"];
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
    Pulse_read: {
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
                    "application/json": components["schemas"]["PulseDto"];
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
    Pulse_answer: {
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
                "application/json": components["schemas"]["PulseAnswersDto"];
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
    StageReviews_list: {
        parameters: {
            query?: {
                after?: string;
                limit?: number;
                grantId?: string;
                status?: "made" | "agreed" | "declined" | "withdrawn";
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
                    "application/json": components["schemas"]["AdjustmentProposalPageDto"];
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
    StageReviews_agree: {
        parameters: {
            query?: never;
            header: {
                /** @description The version last read, e.g. "3" */
                "If-Match": string;
                /** @description 8 to 128 characters, new for each intent */
                "Idempotency-Key": string;
            };
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
                    "application/json": components["schemas"]["AdjustmentProposalDto"];
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
    StageReviews_decline: {
        parameters: {
            query?: never;
            header: {
                /** @description The version last read, e.g. "3" */
                "If-Match": string;
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
                "application/json": components["schemas"]["DeclineAdjustmentDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AdjustmentProposalDto"];
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
    StageReviews_withdraw: {
        parameters: {
            query?: never;
            header: {
                /** @description The version last read, e.g. "3" */
                "If-Match": string;
                /** @description 8 to 128 characters, new for each intent */
                "Idempotency-Key": string;
            };
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
                    "application/json": components["schemas"]["AdjustmentProposalDto"];
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
    StageReviews_listPledges: {
        parameters: {
            query?: {
                after?: string;
                limit?: number;
                status?: "made" | "kept" | "not-kept";
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
                    "application/json": components["schemas"]["HelpPledgePageDto"];
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
    StageReviews_answer: {
        parameters: {
            query?: never;
            header: {
                /** @description The version last read, e.g. "3" */
                "If-Match": string;
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
                "application/json": components["schemas"]["AnswerPledgeDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HelpPledgeDto"];
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
    Preferences_open: {
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
                    "application/json": components["schemas"]["NotificationChoicesDto"];
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
    Preferences_choose: {
        parameters: {
            query?: never;
            header: {
                /** @description The version last read, e.g. "3" */
                "If-Match": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NotificationChoicesInput"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NotificationChoicesDto"];
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
    Preferences_preview: {
        parameters: {
            query: {
                language: "zh-CN" | "en";
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
                    "application/json": components["schemas"]["MessagePreviewDto"];
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
    Notifications_list: {
        parameters: {
            query?: {
                after?: string;
                limit?: number;
                unread?: boolean;
                group?: "waiting" | "answers" | "protection" | "live" | "funding" | "handed-over" | "upkeep";
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
                    "application/json": components["schemas"]["NotificationPage"];
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
    Notifications_unreadCount: {
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
                    "application/json": components["schemas"]["UnreadCountDto"];
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
    Notifications_markRead: {
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
                    "application/json": components["schemas"]["UnreadCountDto"];
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
    Notifications_markAllRead: {
        parameters: {
            query?: {
                group?: "waiting" | "answers" | "protection" | "live" | "funding" | "handed-over" | "upkeep";
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
                    "application/json": components["schemas"]["UnreadCountDto"];
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
    Notifications_mailOutbox: {
        parameters: {
            query?: {
                after?: string;
                limit?: number;
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
                    "application/json": components["schemas"]["MailPage"];
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
    Robots_list: {
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
                    "application/json": components["schemas"]["RobotListDto"];
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
    Robots_add: {
        parameters: {
            query?: never;
            header: {
                /** @description 8 to 128 characters, new for each intent */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddRobotDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RobotDto"];
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
    Robots_remove: {
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
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    Robots_change: {
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
                "application/json": components["schemas"]["ChangeRobotDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RobotDto"];
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
    Robots_test: {
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
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RobotDto"];
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
    Robots_pause: {
        parameters: {
            query?: never;
            header: {
                /** @description The version last read, e.g. "3" */
                "If-Match": string;
                /** @description 8 to 128 characters, new for each intent */
                "Idempotency-Key": string;
            };
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
                    "application/json": components["schemas"]["RobotDto"];
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
    Robots_resume: {
        parameters: {
            query?: never;
            header: {
                /** @description The version last read, e.g. "3" */
                "If-Match": string;
                /** @description 8 to 128 characters, new for each intent */
                "Idempotency-Key": string;
            };
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
                    "application/json": components["schemas"]["RobotDto"];
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
    Imports_list: {
        parameters: {
            query?: {
                after?: string;
                limit?: number;
                language?: "zh-CN" | "en";
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
                    "application/json": components["schemas"]["ImportPage"];
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
    Imports_begin: {
        parameters: {
            query?: never;
            header: {
                /** @description 8 to 128 characters, new for each intent */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BeginImportDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportDto"];
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
    Imports_offer: {
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
                    "application/json": components["schemas"]["ImportOfferDto"];
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
    Imports_template: {
        parameters: {
            query: {
                language?: "zh-CN" | "en";
                target: "organizations" | "services";
                format: "xlsx" | "csv";
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
                    "application/octet-stream": string;
                };
            };
        };
    };
    Imports_open: {
        parameters: {
            query?: {
                language?: "zh-CN" | "en";
            };
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
                    "application/json": components["schemas"]["ImportDto"];
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
    Imports_discard: {
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
    Imports_upload: {
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
                "multipart/form-data": {
                    files?: string[];
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportDto"];
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
    Imports_map: {
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
                "application/json": components["schemas"]["MapImportDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportDto"];
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
    Imports_preview: {
        parameters: {
            query?: never;
            header: {
                /** @description 8 to 128 characters, new for each intent */
                "Idempotency-Key": string;
                /** @description The version last read, e.g. "3" */
                "If-Match": string;
            };
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
                    "application/json": components["schemas"]["ImportDto"];
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
    Imports_start: {
        parameters: {
            query?: never;
            header: {
                /** @description 8 to 128 characters, new for each intent */
                "Idempotency-Key": string;
                /** @description The version last read, e.g. "3" */
                "If-Match": string;
            };
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
                    "application/json": components["schemas"]["ImportDto"];
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
    Imports_undoPlan: {
        parameters: {
            query?: {
                language?: "zh-CN" | "en";
            };
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
                    "application/json": components["schemas"]["UndoPlanDto"];
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
    Imports_undo: {
        parameters: {
            query?: never;
            header: {
                /** @description 8 to 128 characters, new for each intent */
                "Idempotency-Key": string;
                /** @description The version last read, e.g. "3" */
                "If-Match": string;
            };
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
                    "application/json": components["schemas"]["ImportDto"];
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
    Imports_rejects: {
        parameters: {
            query?: {
                language?: "zh-CN" | "en";
                after?: number;
                limit?: number;
            };
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
                    "application/json": components["schemas"]["ImportRejectsDto"];
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
    Imports_errorFile: {
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
                    "application/octet-stream": string;
                };
            };
        };
    };
    Measures_own: {
        parameters: {
            query: {
                quarter: string;
                box: "in" | "out";
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
                    "application/json": components["schemas"]["OwnNumbersDto"];
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
    Measures_file: {
        parameters: {
            query: {
                quarter: string;
                box: "in" | "out";
                format: "csv" | "xlsx";
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
                    "application/octet-stream": string;
                };
            };
        };
    };
    Measures_network: {
        parameters: {
            query: {
                quarter: string;
                grantId?: string;
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
                    "application/json": components["schemas"]["NetworkNumbersDto"];
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
    Search_find: {
        parameters: {
            query: {
                q: string;
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
                    "application/json": components["schemas"]["FoundDto"];
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
    Sms_list: {
        parameters: {
            query?: {
                after?: string;
                limit?: number;
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
                    "application/json": components["schemas"]["ShortMessagePage"];
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
