export { beginNetwork, type Beginning } from './beginning.service';
export { rolesOfKind } from './domain/invitation.policy';
export { memberEventTypes, type MemberEventType } from './member-announcer';
export { NetworkApiModule } from './network.module';
