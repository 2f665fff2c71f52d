import { MyRights } from '../../features/citizens/my-rights'
import { useMyCitizen } from '../../features/citizens/use-my-citizen'
import { OwnData } from '../../features/own-data/own-data'
import { QueryBoundary } from '../../ui/states'

/** The citizen's page about the own data, with what may be done with it. */
export const OwnDataPage = () => {
  const query = useMyCitizen()
  return (
    <OwnData
      rights={<QueryBoundary query={query}>{(citizen) => <MyRights citizen={citizen} />}</QueryBoundary>}
    />
  )
}
