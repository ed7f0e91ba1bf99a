// Names of services whose keys have no telling prefix. Lower case; they count only beside a word such as key or token.
export const vendorNames = (
  'adafruit aiven airbrake airship algolia alchemy amplitude appdynamics appsflyer artifactory assemblyai auth0 azure baremetrics bitly bitbucket bitmex blazemeter ' +
  'browserstack bugsnag buildkite calendly chargebee chatbot checkr circleci clarifai clearbit clickhouse clickup clockify clojars cloudant cloudflare cloudsmith ' +
  'codacy codecov cohere coinapi coinbase confluent contentful convertkit coveralls crowdin customerio datadog deepgram deepseek detectify discord dockerhub docusign ' +
  'dropbox droneci dynatrace elastic etherscan etsy eventbrite everhour fastly finnhub firebase fivetran flickr foursquare freshbooks freshdesk freshservice gandi ' +
  'geocodio ghost giphy gitea gitter gocardless godaddy gumroad guru harvest helpscout heroku hetzner hootsuite honeybadger hubspot hunter ibm imgur infura instana ' +
  'intercom ipinfo ipstack jenkins jira jumpcloud keen kraken kucoin launchdarkly linkedin linode lokalise loggly logdna logz mailchimp mailerlite mailgun mailjet ' +
  'mapquest mattermost messagebird mistral mixpanel monday moonshot mux netlify newrelic newsapi ngrok nexmo nylas okta omdb onelogin opencage openweather opsgenie ' +
  'optimizely oracle pagerduty papertrail parseur paypal pipedrive pivotal plivo polygon postmark prismic pusher quandl quickbase rabbitmq raygun recurly reddit ' +
  'rollbar salesforce saucelabs scaleway scrapingbee segment semaphore sentry serpapi servicenow shodan shutterstock signalfx skype smartling smartsheet snowflake ' +
  'snyk sonar soundcloud sparkpost splunk spotify squarespace stackpath statuspage strava stripe sumologic surveymonkey telegram testrail ticketmaster tiingo todoist ' +
  'together toggl travis trello twilio twitch twitter typeform unsplash uptimerobot urlscan vercel vimeo virustotal vonage vultr wandb weatherapi webflow wepay wistia ' +
  'yelp youtube zapier zendesk zenserp zeplin zoom zuora'
).split(' ');
