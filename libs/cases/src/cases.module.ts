import { Module } from '@nestjs/common';
import { ServiceUsersRepository } from './service-users.repository';
import { ServiceUsersService } from './service-users.service';

const services = [ServiceUsersService];

@Module({ providers: [...services, ServiceUsersRepository], exports: services })
export class CasesModule {}

@Module({ imports: [CasesModule] })
export class CasesApiModule {}
