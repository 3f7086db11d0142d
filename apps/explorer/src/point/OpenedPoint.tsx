import {
  Button,
  Dialog,
  Heading,
  Modal,
  ModalOverlay,
  Tab,
  TabList,
  TabPanel,
  Tabs,
} from 'react-aria-components'
import type { Explanation } from '../asking/useExplanation.ts'
import { DrawnChart } from '../chart/DrawnChart.tsx'
import type { Explained } from '../worker/explained.ts'
import { ElasticityList } from './ElasticityList.tsx'
import { OperationsTable } from './OperationsTable.tsx'
import { type OpenedTab, openedTabs } from './openedTabs.ts'

type Told = Extract<Explained, { readonly headline: string }>

function Shown({ tab, told }: { readonly tab: OpenedTab; readonly told: Told }) {
  const { charts, explanation, operations } = told
  switch (tab) {
    case 'waterfall':
      return <DrawnChart bare chart={charts.waterfall} />
    case 'operations':
      return (
        <>
          <OperationsTable
            operations={operations}
            stepSeconds={explanation.point.timePerOutputTokenSeconds}
          />
          <p className="quiet">
            Times are of all runs together; shares are of the time per output token. Where computing and
            communicating overlap, they add up to more than the whole.
          </p>
          <DrawnChart bare chart={charts.operations} />
        </>
      )
    case 'memory':
      return <DrawnChart bare chart={charts.memory} />
    case 'roofline':
      return (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls sideways where it is wider than the window
        <section className="wide-chart" tabIndex={0} aria-label="Roofline">
          <DrawnChart bare chart={charts.roofline} />
        </section>
      )
    case 'more':
      return (
        <>
          <ElasticityList elasticities={explanation.elasticities} />
          <DrawnChart bare chart={charts.elasticities} />
        </>
      )
  }
}

type Props = {
  readonly tab: OpenedTab
  readonly explanation: Explanation
  /** What is explained where that is less than the whole point. */
  readonly of: string | undefined
  readonly onTab: (tab: OpenedTab) => void
  readonly onClose: () => void
}

/** A point opened: everything that the command's `explain` tells of it, on a sheet over the page. */
export function OpenedPoint({
  tab,
  explanation: { explained, current, failure },
  of,
  onTab,
  onClose,
}: Props) {
  const told = explained !== undefined && explained.problem === undefined ? explained : undefined
  const problem = failure ?? explained?.problem
  return (
    <ModalOverlay
      className="sheet-ground"
      isOpen
      isDismissable
      onOpenChange={(open) => {
        if (!open) onClose()
      }}
    >
      <Modal className="sheet">
        <Dialog className="sheet-dialog">
          <header>
            <Heading slot="title">This point, told apart</Heading>
            <span className="spring" />
            <Button className="quiet-button" onPress={onClose}>
              Close
            </Button>
          </header>
          {of !== undefined && <p>{of}</p>}
          {problem !== undefined && <p className="problem">{problem}</p>}
          {told === undefined && problem === undefined && <p role="status">Explaining …</p>}
          {told !== undefined && (
            <>
              <p>{told.headline}</p>
              <p className="quiet">{told.assumptions}</p>
              {told.shortfall !== undefined && <p className="problem">{told.shortfall}</p>}
              <Tabs
                className="sheet-tabs"
                selectedKey={tab}
                onSelectionChange={(next) => onTab(next as OpenedTab)}
                aria-busy={!current}
              >
                <TabList className="tabs" aria-label="What is told">
                  {openedTabs.map(({ id, name }) => (
                    <Tab key={id} id={id} className="tab">
                      {name}
                    </Tab>
                  ))}
                </TabList>
                {openedTabs.map(({ id }) => (
                  <TabPanel key={id} id={id} className="sheet-panel">
                    <Shown tab={id} told={told} />
                  </TabPanel>
                ))}
              </Tabs>
              {told.errors !== undefined && <p className="quiet">Errors: {told.errors}.</p>}
            </>
          )}
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}
