import type { Labels } from '../kernel/label'
import type { Role } from './roles'

export const roleLabels: Labels<Role> = {
  employer: { da: 'Virksomhed', en: 'Company' },
  employer_consultant: { da: 'Virksomhedskonsulent', en: 'Employer consultant' },
  job_broker: { da: 'Jobformidler', en: 'Job broker' },
  caseworker: { da: 'Sagsbehandler', en: 'Caseworker' },
  manager: { da: 'Leder', en: 'Manager' },
  administrator: { da: 'Administrator', en: 'Administrator' },
  data_protection_officer: { da: 'Databeskyttelsesrådgiver', en: 'Data protection officer' },
  external_provider: { da: 'Ekstern leverandør', en: 'External provider' },
  citizen: { da: 'Borger', en: 'Citizen' },
}
